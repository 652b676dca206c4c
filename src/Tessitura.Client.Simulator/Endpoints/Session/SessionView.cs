using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>A session as the service shows it.</summary>
internal static class SessionView
{
    public static Session Of(SessionState session) =>
        new()
        {
            OrderId = session.Basket?.OrderId ?? session.SavedOrderId ?? 0,
            IsLoggedIn = session.Visitor.IsLoggedIn,
            IsGuest = session.Visitor.IsGuest,
            BusinessFacing = session.IsBusinessFacing,
            ModeOfSaleId = session.Terms.ModeOfSaleId,
            OriginalModeOfSaleId = session.OriginalModeOfSaleId,
            SourceId = session.Terms.SourceId,
            LoginInfo = LoginInfo(session),
            CartInfo = CartInfo(session.Basket),
            CheckoutStatus = session.Checkout is { } checkout
                ? new CheckoutStatus { Status = checkout.Status, Date = checkout.Date }
                : null,
            HasLockedSeats = session.HasLockedSeats,
            SeatsExpired = session.SeatsExpired,
        };

    private static SessionLoginInfo LoginInfo(SessionState session) =>
        new()
        {
            ConstituentId = session.Visitor.ConstituentId,
            OriginalConstituentId = session.Visitor.ConstituentId,
            UserId = session.Visitor.UserName,
            Status = session.Visitor.IsLoggedIn ? LoginVariables.StatusOf(session.Visitor) : null,
            FailedAttempts = session.LastFailure.FailedAttempts,
            LockedDate = session.LastFailure.LockedDate,
            ElectronicAddress = session.Visitor.Email,
        };

    private static CartInfo CartInfo(Basket? basket) =>
        basket is null
            ? new CartInfo()
            : new CartInfo
            {
                PerformanceCount = basket.Lines.Count(l => l.PackageLineId == 0),
                PackageCount = basket.WholePackages.Count(),
                ContributionCount = basket.Contributions.Count,
                UserDefinedFeeCount = basket.OrderFees.Count(f => f.Fee.UserDefined),
                GiftCertificateCount = basket.Certificates.Count,
                PaymentCount = basket.Payments.Count,
                FirstSeatAddedDateTime = basket.FirstSeatAdded,
            };
}
