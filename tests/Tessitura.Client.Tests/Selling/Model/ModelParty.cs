using System.Text.Json;

namespace Tessitura.Client.Tests.Selling.Model;

/// <summary>Somebody who does what a schedule says, and believes what the SDK says.</summary>
internal sealed partial class ModelParty(World world, Book book, int index, IOpenQuestionStore? store)
{
    private readonly List<CartItem> _mine = [];
    private readonly List<(string Json, ModelCall Call)> _questions = [];
    private World.Process _process = null!;
    private IWebSession _visit = null!;
    private Task _underWay = Task.CompletedTask;
    private Trouble _trouble;
    private int _brokenReads;
    private bool _hasLeft;
    private CancellationTokenSource _cancellation = new();

    /// <summary>The call that is under way.</summary>
    public ModelCall? Call { get; private set; }

    public List<ModelCall> Calls { get; } = [];

    public string Key { get; private set; } = "";

    private bool IsApart => world.Schedule.HasNoTurns;

    private int PriceType => world.Schedule.Sharing is Sharing.NoTurns ? index + 1 : 1;

    // Of two parties one asks for 1 or 3 seats, the other for 2 or 4.
    private int SeatsOf(Step step) =>
        world.Schedule.Sharing is Sharing.OtherSizes ? ((step.Size - 1) / 2 * 2) + index + 1 : step.Size;

    private decimal AmountOf(Step step) => (5 * step.Size) + (IsApart ? index : 0);

    /// <summary>Opens a web session, or takes the one of somebody else.</summary>
    public void Enter(string? key)
    {
        Move();
        if (key is null)
        {
            var opening = _process.Client.StartSessionAsync();
            world.Run(opening);
            _visit = opening.Result;
            Key = world.Simulation.Sessions.All.MaxBy(session => session.Id)!.Key;
        }
        else
        {
            Key = key;
            _visit = _process.Client.ResumeSession(new SessionKey(key));
        }
    }

    public void ShareKey() => _visit.GetKey();

    public void Act(Step step)
    {
        world.Run(_underWay);
        _underWay = ActAsync(step);
        if (!step.Alongside)
        {
            world.Run(_underWay);
        }
    }

    public void Finish()
    {
        world.Run(_underWay);
        (_trouble, _brokenReads) = (Trouble.None, 0);
    }

    /// <summary>When nothing goes wrong any more: every question is asked again, and what came late shows at the next write.</summary>
    public void Settle()
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var _ in _questions.ToList())
            {
                Act(new Step(index, Model.Act.Resolve, 1, 0, Trouble.None, 1, 0, false));
            }
        }

        SettleCharges();

        for (var round = 0; round < 12; round++)
        {
            var isSaved = world.SessionOf(Key) is { SavedOrderId: not null } && !book.KnowsOrder(Key);
            Act(new Step(index, isSaved ? Model.Act.CheckOut : Model.Act.Contribute, 4, 3, Trouble.None, 1, 0, false));

            // Each can be stopped by a late arrival; one that is not is the last.
            if (_hasLeft && !isSaved)
            {
                break;
            }
        }

        AskAgain();
    }

    public bool TakeBrokenRead()
    {
        if (_brokenReads == 0)
        {
            return false;
        }

        _brokenReads--;
        return true;
    }

    public Trouble TakeTrouble()
    {
        var trouble = _trouble;
        (_trouble, _hasLeft) = (Trouble.None, true);
        if (trouble is not Trouble.None)
        {
            _brokenReads = Call?.Step.BrokenReads ?? 0;
        }

        return trouble;
    }

    public void Cancel() => _cancellation.Cancel();

    private void Move()
    {
        _process = world.NextProcess(store);
        _process.Party = this;
    }

    private async Task ActAsync(Step step)
    {
        var call = new ModelCall(index, Key, step);
        Calls.Add(call);
        (Call, _trouble, _hasLeft, _cancellation) = (call, step.Trouble, false, new CancellationTokenSource());
        try
        {
            if (await DoAsync(call, _cancellation.Token) is { } outcome)
            {
                book.Result(call, outcome);
                Keep(outcome);
            }
        }
        catch (NotAppliedException)
        {
            book.NotApplied(call);
        }
        catch (LateArrivalException late)
        {
            book.Late(late);
            Keep(late.Arrived);
        }
        catch (OutcomeUnknownException unknown)
        {
            // One about an earlier call comes before anything of this one has left.
            var isOwn = _hasLeft;
            book.Unknown(call, unknown, isOwn);
            if (isOwn)
            {
                _questions.Add((JsonSerializer.Serialize(unknown.Question), call));
            }
        }
        catch (InvalidOperationException exception) when (world.Schedule.HasOrder)
        {
            book.NotSent(call, exception, _hasLeft);
        }
        catch (TessituraException)
        {
            book.Paths.Add("refused");
        }
        catch (OperationCanceledException)
        {
            book.Paths.Add("cancelled");
        }
        finally
        {
            _trouble = Trouble.None;
        }
    }

    private async Task<WriteResult?> DoAsync(ModelCall call, CancellationToken cancellationToken)
    {
        var (step, visit) = (call.Step, _visit);
        switch (step.Act)
        {
            case >= Model.Act.LoadOrder and <= Model.Act.LeaveOrder:
                return await ChangeOrderAsync(call, cancellationToken);
            case Model.Act.ReserveNamedSeats:
                var seats = Enumerable.Range((step.Kind * 4) + 1, SeatsOf(step)).ToArray();
                return await Ask(
                    call,
                    Tickets.Seats(BoxOffice.CherryOrchard, seats, PriceTypes.Each(PriceType, SeatsOf(step))),
                    request => visit.ReserveTicketsAsync(request, cancellationToken)
                );
            case Model.Act.ReserveForLine when Lines() is { Count: > 0 } lines:
                var line = lines[step.Kind % lines.Count];
                return await Ask(
                    call,
                    new ReserveTicketsRequest
                    {
                        PerformanceId = line.OwnerId,
                        ZoneId = 0,
                        NumberOfSeats = SeatsOf(step),
                        PriceType = $"{PriceType}",
                    },
                    request => visit.ReserveForLineItemAsync(line.Id, request, cancellationToken),
                    $"line {line.Id} "
                );
            case Model.Act.ReservePackage:
                return await Ask(
                    call,
                    FixedPackages.BestSeats(802, BoxOffice.Zone, PriceTypes.Each(PriceType, SeatsOf(step))),
                    request => visit.ReserveFixedPackageAsync(request, cancellationToken)
                );
            case Model.Act.BeginPackage:
                return await BeginPackageAsync(call, cancellationToken);
            case Model.Act.AddToPackage:
                return await AddToPackageAsync(call, cancellationToken);
            case Model.Act.RemoveFromPackage:
                await RemoveFromPackageAsync(call, cancellationToken);
                return null;
            case Model.Act.ReleasePackage:
                await ReleasePackageAsync(call, cancellationToken);
                return null;
            case Model.Act.Pay when step.Kind % 2 == 0:
                return await Ask(
                    call,
                    new ApplyCashPaymentRequest
                    {
                        Amount = AmountOf(step),
                        TenderedAmount = AmountOf(step),
                        PaymentMethodId = 6,
                    },
                    request => visit.PayAsync(request, cancellationToken)
                );
            // The service gives money back as a payment of this type only.
            case Model.Act.Pay or Model.Act.Refund:
                return await Ask(
                    call,
                    new ApplyOtherPaymentRequest
                    {
                        Amount = step.Act is Model.Act.Pay ? AmountOf(step) : -AmountOf(step),
                        PaymentMethodId = 7,
                    },
                    request => visit.PayAsync(request, cancellationToken)
                );
            case Model.Act.Contribute:
                return await Ask(
                    call,
                    new AddContributionRequest { Amount = (10 * step.Size) + (IsApart ? index : 0), FundId = 1 },
                    request => visit.AddContributionAsync(request, cancellationToken)
                );
            case Model.Act.BuyCertificate:
                return await Ask(
                    call,
                    new AddGiftCertificateRequest
                    {
                        Amount = (40 * step.Size) + (IsApart ? index : 0),
                        PaymentMethodId = 8,
                    },
                    request => visit.AddGiftCertificateAsync(request, cancellationToken)
                );
            case Model.Act.PayByCertificate when !IsApart:
                return await Ask(
                    call,
                    new ApplyGiftCertificatePaymentRequest
                    {
                        Amount = 2 * step.Size,
                        GiftCertificateNumber = "GIFT-0050",
                    },
                    request => visit.PayAsync(request, cancellationToken)
                );
            case Model.Act.Release when _mine.Count > 0:
                var item = _mine[step.Kind % _mine.Count];
                _mine.Remove(item);
                return await visit.ReleaseAsync(item, cancellationToken);
            case Model.Act.PromoCode:
                await visit.Api.Session.GetPromoCodeAsync(new() { PromoCodeString = "NONE" }, cancellationToken);
                return null;
            case Model.Act.RawReserve:
                call.IsRaw = true;
                await visit.Api.Cart.ReserveTicketsAsync(Seats(step), cancellationToken);
                return null;
            case Model.Act.CheckOut:
                return await visit.CheckoutAsync(BoxOffice.Unpaid, cancellationToken);
            case Model.Act.PayOutside when world.Schedule.HasNoTurns is false || index == 0:
                return await PayOutsideAsync(step, cancellationToken);
            case Model.Act.TakePlan:
                return await TakePlanAsync(call, cancellationToken);
            case Model.Act.Resolve:
                await ResolveAsync(step, cancellationToken);
                return null;
            case Model.Act.Restart when store is not null:
                Move();
                _selections.Clear();
                _visit = _process.Client.ResumeSession(new SessionKey(Key));
                return null;
            case Model.Act.Wait:
                world.Wait(TimeSpan.FromSeconds(step.Seconds));
                return null;
            default:
                return await Ask(call, Seats(step), request => visit.ReserveTicketsAsync(request, cancellationToken));
        }
    }

    private async Task ResolveAsync(Step step, CancellationToken cancellationToken)
    {
        if (_questions.Count == 0)
        {
            return;
        }

        var (json, asked) = _questions[step.Kind % _questions.Count];
        _questions.Remove((json, asked));
        try
        {
            var question = JsonSerializer.Deserialize<OpenQuestion>(json)!;
            var outcome = await _visit.ResolveAsync(question, cancellationToken);
            book.ChargeResolved(outcome);
            book.Result(asked, outcome, byQuestion: true);
            Keep(outcome);
        }
        catch (NotAppliedException)
        {
            book.NotApplied(asked);
        }
        catch (OutcomeUnknownException unknown)
        {
            book.Unknown(asked, unknown, isOwn: true);
            _questions.Add((JsonSerializer.Serialize(unknown.Question), asked));
        }
        catch (OperationCanceledException)
        {
            _questions.Add((json, asked));
            throw;
        }
    }

    private static async Task<WriteResult?> Ask<TRequest, TOutcome>(
        ModelCall call,
        TRequest request,
        Func<TRequest, Task<TOutcome>> send,
        string before = ""
    )
        where TOutcome : WriteResult
    {
        call.Request = $"{typeof(TRequest).Name} {before}{JsonSerializer.Serialize(request)}";
        call.Seats = request switch
        {
            ReserveTicketsRequest tickets => tickets.NumberOfSeats ?? 0,
            AddPackageItemRequest package => package.NumberOfSeats,
            _ => 0,
        };
        return await send(request);
    }

    private ReserveTicketsRequest Seats(Step step) =>
        step.Kind switch
        {
            0 => Tickets.BestSeats(BoxOffice.CherryOrchard, BoxOffice.Zone, PriceTypes.Each(PriceType, SeatsOf(step))),
            1 => Tickets.BestSeats(4718, 6, PriceTypes.Each(PriceType, SeatsOf(step))),
            2 => Tickets.BestSeats(BoxOffice.CherryOrchard, 3, PriceTypes.Each(PriceType, SeatsOf(step))),
            _ => new()
            {
                PerformanceId = BoxOffice.CherryOrchard,
                ZoneId = 0,
                NumberOfSeats = SeatsOf(step),
                PriceType = $"{PriceType}",
            },
        };

    private List<CartItem> Lines() => [.. _mine.Where(item => item.Kind is CartItemKind.Tickets)];

    private void Keep(WriteResult outcome)
    {
        if (outcome is Reservation { Item: { } item } && !_mine.Contains(item))
        {
            _mine.Add(item);
        }
        else if (outcome is CartEntry entry && Call?.Step.Act is Model.Act.Pay or Model.Act.Refund)
        {
            _mine.Add(CartItem.Payment(((CartEntry)outcome).Id));
        }
    }
}
