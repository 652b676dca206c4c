namespace Tessitura.Client.Simulator;

/// <summary>Checks price types and the ways of selling, paying and delivering.</summary>
internal sealed class SalesChecks(TheatreChecks checks)
{
    private readonly TheatreIds _reasons = checks.Ids("price type reason", "priceTypes");

    private Theatre Theatre => checks.Theatre;

    public void Run()
    {
        CheckPriceTypes();
        CheckModesOfSale();
        CheckNamed(checks.HoldCodes, Theatre.HoldCodes, "holdCodes", h => (h.Id, h.Description));
        TheatreChecks.Each(Theatre.HoldCodes, "$.holdCodes", Check);
        CheckNamed(
            checks.Ids("allocation", "allocations"),
            Theatre.Allocations,
            "allocations",
            a => (a.Id, a.Description)
        );
        TheatreChecks.Each(
            Theatre.Allocations,
            "$.allocations",
            (allocation, path) => checks.RequireRange(allocation.MinRank, $"{path}.minRank", 0, TheatreLimits.MaxRank)
        );
        CheckNamed(checks.Ids("fee", "fees"), Theatre.Fees, "fees", f => (f.Id, f.Description));
        TheatreChecks.Each(Theatre.Fees, "$.fees", Check);
        CheckNamed(checks.Ids("fund", "funds"), Theatre.Funds, "funds", f => (f.Id, f.Description));
        TheatreChecks.Each(
            Theatre.Funds,
            "$.funds",
            (fund, path) =>
            {
                checks.RequireRange(fund.DesignationId, $"{path}.designationId", 1, 3);
                if (fund.Membership is { } membership)
                {
                    Check(membership, $"{path}.membership");
                }
            }
        );
        var methods = checks.Ids("payment method", "paymentMethods");
        CheckNamed(methods, Theatre.PaymentMethods, "paymentMethods", m => (m.Id, m.Description));
        checks.RequireSome(Theatre.PaymentMethods, "$.paymentMethods", "a theatre needs a way to pay");
        TheatreChecks.Each(Theatre.PaymentMethods, "$.paymentMethods", Check);
        CheckDelivery();
    }

    private void CheckNamed<T>(
        TheatreIds ids,
        IReadOnlyList<T> entries,
        string list,
        Func<T, (int Id, string Description)> read
    ) =>
        TheatreChecks.Each(
            entries,
            $"$.{list}",
            (entry, path) =>
            {
                ids.Add(read(entry).Id, path);
                checks.RequireText(read(entry).Description, $"{path}.description");
            }
        );

    private void CheckPriceTypes()
    {
        CheckNamed(checks.PriceTypes, Theatre.PriceTypes, "priceTypes", t => (t.Id, t.Description));
        checks.RequireSome(Theatre.PriceTypes, "$.priceTypes", "a theatre needs a price type");
        TheatreChecks.Each(Theatre.PriceTypes, "$.priceTypes", Check);
        if (Theatre.PriceTypes.Count(t => t.Base) > 1)
        {
            checks.Problems.Add("$.priceTypes", "has more than one base price type; price tables mean one");
        }
    }

    private void Check(TheatrePriceType type, string path)
    {
        checks.RequireTextIfAny(type.ShortDescription, $"{path}.shortDescription");
        checks.RequireTextIfAny(type.AliasDescription, $"{path}.aliasDescription");
        checks.RequireShare(type.Share, $"{path}.share");
        checks.RequireRange(type.MaxSeats, $"{path}.maxSeats", 1, SimulatorOptions.MaxSeats);
        checks.RequireRange(type.CategoryId, $"{path}.categoryId", 1, 3);
        TheatreChecks.Each(
            type.Reasons,
            $"{path}.reasons",
            (reason, at) =>
            {
                _reasons.Add(reason.Id, at);
                checks.RequireText(reason.Description, $"{at}.description");
                checks.RequireTextIfAny(reason.ShortDescription, $"{at}.shortDescription");
            }
        );
    }

    private void CheckModesOfSale()
    {
        checks.RequireSome(Theatre.ModesOfSale, "$.modesOfSale", "a theatre needs a mode of sale");
        TheatreChecks.Each(
            Theatre.ModesOfSale,
            "$.modesOfSale",
            (mode, path) =>
            {
                checks.ModesOfSale.Add(mode.Id, path, TheatreLimits.MaxModeOfSaleId);
                checks.RequireText(mode.Description, $"{path}.description");
                if (mode.PriceTypeIds is { } ids)
                {
                    checks.RequireSome(ids, $"{path}.priceTypeIds", "leave the list out for all price types");
                    TheatreChecks.Each(ids, $"{path}.priceTypeIds", (id, at) => checks.PriceTypes.Require(id, at));
                    if (ids.Distinct().Count() != ids.Count)
                    {
                        checks.Problems.Add($"{path}.priceTypeIds", "names a price type twice");
                    }
                }
            }
        );
    }

    private void Check(TheatreHoldCode code, string path)
    {
        checks.RequireTextIfAny(code.Legend, $"{path}.legend");
        checks.RequireRange(code.CategoryId, $"{path}.categoryId", 1, 2);
    }

    private void Check(TheatreMembership membership, string path)
    {
        checks.RequireRange(membership.OrganizationId, $"{path}.organizationId", 1, TheatreLimits.MaxId);
        checks.RequireText(membership.Organization, $"{path}.organization");
        checks.RequireSome(membership.Levels, $"{path}.levels", "a membership needs a level");
        TheatreChecks.Each(
            membership.Levels,
            $"{path}.levels",
            (level, at) =>
            {
                checks.MembershipLevels.Add(level.Id, at);
                checks.RequireText(level.Description, $"{at}.description");
                checks.RequireMoney(level.MinAmount, $"{at}.minAmount");
            }
        );
        if (membership.Levels.Zip(membership.Levels.Skip(1)).Any(pair => pair.First.MinAmount >= pair.Second.MinAmount))
        {
            checks.Problems.Add(
                $"{path}.levels",
                "must go from the least to the greatest minAmount",
                restsOn: $"{path}.levels"
            );
        }
    }

    private void Check(TheatreFee fee, string path)
    {
        checks.RequireMoney(fee.Amount, $"{path}.amount");
        checks.RequireRange(fee.CategoryId, $"{path}.categoryId", 1, FeeEndpoints.CategoryCount);
        if (fee.DeliveryMethodId is { } delivery && !Theatre.DeliveryMethods.Any(method => method.Id == delivery))
        {
            checks.Problems.Add(
                $"{path}.deliveryMethodId",
                $"there is no delivery method {delivery}",
                "$.deliveryMethods"
            );
        }

        if (fee is { DeliveryMethodId: not null, PerSeat: true } or { DeliveryMethodId: not null, UserDefined: true })
        {
            checks.Problems.Add(
                $"{path}.deliveryMethodId",
                "goes with a fee once an order that comes by itself: without perSeat and userDefined"
            );
        }
    }

    private void Check(TheatrePaymentMethod method, string path)
    {
        checks.RequireTextIfAny(method.ShortDescription, $"{path}.shortDescription");
        checks.RequireRange(method.AccountTypeId, $"{path}.accountTypeId", 1, 3);
        if (!Enum.IsDefined(method.Type))
        {
            checks.Problems.Add($"{path}.type", "is no payment type");
        }
    }

    // Below 0 too: -1 is the id of Hold at Box Office.
    private void CheckDelivery()
    {
        checks.RequireSome(Theatre.DeliveryMethods, "$.deliveryMethods", "a theatre needs a way to get the tickets");
        var known = new HashSet<int>();
        TheatreChecks.Each(
            Theatre.DeliveryMethods,
            "$.deliveryMethods",
            (method, path) =>
            {
                checks.RequireText(method.Description, $"{path}.description");
                checks.RequireRange(method.Id, $"{path}.id", -1, TheatreLimits.MaxId);
                if (!known.Add(method.Id))
                {
                    checks.Problems.Add($"{path}.id", $"delivery method {method.Id} is there already");
                }
            }
        );
    }
}
