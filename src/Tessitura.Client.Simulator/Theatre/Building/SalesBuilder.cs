namespace Tessitura.Client.Simulator;

/// <summary>Makes the ways of selling and paying, and the people who buy.</summary>
internal sealed class SalesBuilder(Theatre theatre)
{
    public IReadOnlyList<PriceTypeEntry> PriceTypes =>
        [
            .. theatre.PriceTypes.Select(t => new PriceTypeEntry(
                t.Id,
                t.Description,
                t.ShortDescription ?? t.Description,
                t.AliasDescription ?? t.Description
            )
            {
                IsBase = t.Id == PriceBuilder.BaseOf(theatre).Id,
                NeedsReason = t.Reasons.Count > 0,
                MembersOnly = t.MembersOnly,
                CategoryId = t.CategoryId,
                MaxSeats = t.MaxSeats,
            }),
        ];

    public IReadOnlyList<PriceTypeReasonEntry> Reasons =>
        [
            .. from type in theatre.PriceTypes
            from reason in type.Reasons
            select new PriceTypeReasonEntry(
                reason.Id,
                type.Id,
                reason.Description,
                reason.ShortDescription ?? reason.Description,
                reason.TicketText
            ),
        ];

    public IReadOnlyList<ModeOfSaleEntry> ModesOfSale =>
        [
            .. theatre.ModesOfSale.Select(m => new ModeOfSaleEntry(
                m.Id,
                m.Description,
                m.PriceTypeIds ?? [.. theatre.PriceTypes.Select(t => t.Id)]
            )
            {
                SellsAllocations = m.SellsAllocations,
                MinRank = m.MinRank,
            }),
        ];

    public IReadOnlyList<SourceEntry> Sources =>
        [
            .. theatre.Sources.Select(s => new SourceEntry(s.Id, s.PromoCode, s.Description, s.AppealId, SixTexts(s))
            {
                ModeOfSaleId = s.ModeOfSaleId,
                OfferedPriceTypeId = s.Offer?.PriceTypeId,
            }),
        ];

    public IEnumerable<OfferEntry> Offers
    {
        get
        {
            var offering = theatre.Sources.Where(s => s.Offer is not null).ToList();
            var factor = IdFactor.Above(offering.Count - 1);
            return offering.SelectMany(
                (source, i) =>
                    source.Offer!.PerformanceIds.Select(id => new OfferEntry(
                        id * factor + i,
                        source.ModeOfSaleId ?? theatre.ModesOfSale[0].Id,
                        id,
                        PackageId: 0,
                        source.Offer.PriceTypeId,
                        source.Id,
                        source.AppealId
                    )
                    {
                        MaxSeats = source.Offer.MaxSeats,
                        Terms = source.Offer.Terms,
                    })
            );
        }
    }

    public IReadOnlyList<HoldCodeEntry> HoldCodes =>
        [
            .. theatre.HoldCodes.Select(h => new HoldCodeEntry(
                h.Id,
                h.Description,
                Naming.LegendOf(h),
                h.CategoryId,
                h.Blackout
            )),
        ];

    public IReadOnlyList<PaymentMethodEntry> PaymentMethods =>
        [
            .. theatre.PaymentMethods.Select(m => new PaymentMethodEntry(
                m.Id,
                m.Description,
                m.ShortDescription ?? m.Description,
                (int)m.Type
            )
            {
                AccountTypeId = m.AccountTypeId,
                GroupId = m.Type == TheatrePaymentType.CreditCard ? 1 : 2,
            }),
        ];

    public IReadOnlyList<DeliveryMethodEntry> DeliveryMethods =>
        [
            .. theatre.DeliveryMethods.Select(m => new DeliveryMethodEntry(
                m.Id,
                m.Description,
                m.PrintAtHome,
                m.RequiresAddress
            )),
        ];

    public IReadOnlyList<FeeEntry> Fees =>
        [
            .. theatre.Fees.Select(f => new FeeEntry(f.Id, f.Description, f.Amount, f.CategoryId)
            {
                PerSeat = f.PerSeat,
                UserDefined = f.UserDefined,
                DeliveryMethodId = f.DeliveryMethodId,
            }),
        ];

    public IReadOnlyList<FundEntry> Funds =>
        [
            .. theatre.Funds.Select(f => new FundEntry(f.Id, f.Description, f.DesignationId)
            {
                Membership = f.Membership is { } membership
                    ? new MembershipEntry(
                        membership.OrganizationId,
                        membership.Organization,
                        [.. membership.Levels.Select(l => new MembershipLevel(l.Id, l.Description, l.MinAmount))]
                    )
                    : null,
            }),
        ];

    public IReadOnlyList<GiftCertificateEntry> GiftCertificates =>
        [.. theatre.GiftCertificates.Select(g => new GiftCertificateEntry(g.Number, g.Balance))];

    public IReadOnlyList<ConstituentEntry> Constituents => [.. theatre.Constituents.Select(Constituent)];

    /// <summary>The login of a constituent, with what the theatre leaves unsaid.</summary>
    public static ConstituentEntry Constituent(TheatreConstituent person)
    {
        var name = person.UserName ?? person.FirstName.ToLowerInvariant();
        return new ConstituentEntry(person.Id, person.FirstName, person.LastName)
        {
            UserName = name,
            Email = person.Email ?? $"{name}@example.org",
            Password = person.Password ?? $"invented-{person.Id}",
            Phone = person.Phone ?? $"555-{person.Id}",
            PostalCode = person.PostalCode ?? $"9{person.Id}",
            LoginTypeId = person.LoginTypeId,
            ExternalId = person.ExternalId,
            OnAccountBalance = person.OnAccountBalance,
            IsMember = person.Member,
            MembershipLevelId = person.MembershipLevelId,
            Rank = person.Rank ?? (person.Member ? TheatreAllocation.MemberRank : 0),
        };
    }

    private static IReadOnlyList<string> SixTexts(TheatreSource source) =>
        [.. source.Texts.Concat(Enumerable.Repeat("", TheatreLimits.MaxTexts)).Take(TheatreLimits.MaxTexts)];
}
