using System.Globalization;
using System.Net;

namespace Tessitura.Client;

/// <summary>What the server says a package lacks.</summary>
/// <param name="LineItemId">Line item of the package; null when the server names only the package.</param>
/// <param name="PackageId">The package; null when the server names only the line item.</param>
/// <param name="PerformanceGroupId">The performance group that it is about; null for the whole package.</param>
/// <param name="Text">In the server's words.</param>
internal sealed record PackageError(int? LineItemId, int? PackageId, int? PerformanceGroupId, string Text)
{
    public bool IsOf(int lineItemId, int packageId) =>
        LineItemId is { } line ? line == lineItemId : PackageId == packageId;

    public string ToReason() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(PackageId is { } id ? $"Package {id}" : $"Package line item {LineItemId}")} is incomplete: {Text}"
        );
}

/// <summary>Asks the server what the packages of a cart lack.</summary>
internal sealed class PackageValidation(Seller seller)
{
    public const string Operation = "Cart.Validate";

    public async Task<IReadOnlyList<PackageError>> RunAsync(CancellationToken cancellationToken)
    {
        var key = await seller.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        var answer = await seller
            .Cart.ValidateAsync(
                new()
                {
                    ValidateNFSPackages = true,
                    ValidateFSPackages = true,
                    ValidateSuperPackages = true,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var mask = new SecretMask([key.Reveal()]);
        return
        [
            .. answer.NFSPackageErrors.Select(error => new PackageError(
                Some(error.LineItemId),
                Some(error.PackageId),
                Some(error.PerformanceGroupId),
                Text(error.Error)
            )),
            .. answer.FSPackageErrors.Select(error => new PackageError(
                Some(error.LineItemId),
                Some(error.PackageId),
                null,
                Text(error.Error)
            )),
            .. answer.SuperPackageErrors.Select(error => new PackageError(
                error.SuperPackageLineItemId,
                null,
                null,
                Text(error.Error)
            )),
        ];

        string Text(string? text) =>
            string.IsNullOrWhiteSpace(text) ? "the server gave no reason." : ErrorText.ToSentence(mask.Apply(text)!);
    }

    /// <summary>Keeps a cart with an incomplete package from its checkout. Asks only where there is a package.</summary>
    /// <param name="turn">The session's.</param>
    /// <param name="operation">Name of the checkout.</param>
    /// <param name="before">What the session showed, which says how many packages there are.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>The refusal; null when the checkout may begin.</returns>
    /// <exception cref="NotAppliedException">The server could not be asked in time; nothing was sent.</exception>
    public async Task<CheckoutResult?> RefuseAsync(
        Turn turn,
        string operation,
        CheckoutSnapshot before,
        CancellationToken cancellationToken
    )
    {
        if (
            !seller.Venue.Options.Checkout.ValidatesPackages
            || before.Stage is CheckoutStage.Saving
            || !(before.HasPackages || turn.State.HasPackages)
        )
        {
            return null;
        }

        try
        {
            var errors = await RunAsync(cancellationToken).ConfigureAwait(false);
            return errors.Count == 0
                ? null
                : CheckoutResult.Refused(errors.Select(error => error.ToReason()), Confirmation.Answer) with
                {
                    RejectionKind = RejectionKind.PackageIncomplete,
                };
        }
        catch (TessituraException exception) when (!CallOutcome.IsClear(exception))
        {
            throw NotAppliedException.Of(operation, exception);
        }
    }

    /// <summary>The refusal of a package that lacks something.</summary>
    public static TessituraRejectedException Refusal(int packageId, IReadOnlyList<MissingFromPackage> missing)
    {
        var what = string.Join(" ", missing.Select(one => one.Message));
        return new(
            new Failure(
                Operation,
                HttpStatusCode.BadRequest,
                [.. missing.Select(one => new ErrorMessage { Description = one.Message })],
                string.Create(CultureInfo.InvariantCulture, $"package {packageId} is incomplete: {what}")
            ),
            RejectionKind.PackageIncomplete
        );
    }

    private static int? Some(int? id) => id > 0 ? id : null;
}

/// <summary>By which rule something is missing from a package.</summary>
public enum PackageRule
{
    /// <summary>A rule that the server alone knows; see <see cref="MissingFromPackage.Message"/>.</summary>
    Other,

    /// <summary>Fewer performances than the package asks for.</summary>
    PackageMinimum,

    /// <summary>Fewer performances of a performance group than it asks for.</summary>
    GroupMinimum,

    /// <summary>Performances of a package with fixed seats that are not in it.</summary>
    Performance,

    /// <summary>The performances of a package with fixed seats do not have the same number of seats.</summary>
    EqualSeats,

    /// <summary>A sub package of a super package.</summary>
    SubPackage,
}

/// <summary>Something without which a package must not be checked out.</summary>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record MissingFromPackage(PackageRule Rule, string Message)
{
    /// <summary>How many performances, or sub packages, are missing; 0 where the rule counts none.</summary>
    public int Count { get; init; }

    /// <summary>The performance group; null where it is about the whole package.</summary>
    public int? PerformanceGroupId { get; init; }

    /// <summary>The sub package that is missing, or in which something is missing; null for other packages.</summary>
    public int? SubPackageId { get; init; }

    /// <summary>The performances that are missing, or from which to choose those that are.</summary>
    public IReadOnlyList<int> PerformanceIds { get; init; } = [];
}
