using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests.Seed;

internal sealed class BuiltInTheatreTests
{
    private static readonly FakeTimeProvider _time = new(TestTime.Start);

    private readonly Simulation _simulation = new(new SimulatorOptions { TimeProvider = _time });

    private Catalogue Catalogue => _simulation.Catalogue;

    [Test]
    public void Eight_evenings_lie_in_the_coming_weeks()
    {
        Assert.That(Catalogue.Programme.Count(), Is.EqualTo(8));
        Assert.That(Catalogue.Programme.Select(p => (p.Date - _time.GetUtcNow()).TotalDays), Is.All.InRange(4, 30));
        Assert.That(Catalogue.Programme.Select(p => p.Date), Is.Ordered);
        Assert.That(Catalogue.Programme.Count(p => p.Facility.IsGeneralAdmission), Is.EqualTo(2));
    }

    [TestCase("UTC")]
    [TestCase("America/Los_Angeles")]
    [TestCase("Asia/Kolkata")]
    public void Curtains_rise_in_the_evening_of_the_servers_zone(string zoneId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var simulation = new Simulation(new SimulatorOptions { TimeProvider = _time, ServerTimeZone = zone });

        Assert.That(simulation.Catalogue.Programme.Select(p => p.Date.Hour), Is.All.InRange(19, 20));
        Assert.That(simulation.Catalogue.Programme.Where(p => p.Date.Offset != zone.GetUtcOffset(p.Date)), Is.Empty);
    }

    [Test]
    public void Four_price_types_two_modes_of_sale_and_packages_of_every_kind_are_there()
    {
        Assert.That(Catalogue.PriceTypes, Has.Count.EqualTo(4));
        Assert.That(Catalogue.PriceTypes.Single(t => t.NeedsReason).Id, Is.EqualTo(SeedIds.Complimentary));
        Assert.That(Catalogue.PriceTypes.Single(t => t.MembersOnly).Id, Is.EqualTo(SeedIds.Member));
        Assert.That(Catalogue.ModesOfSale, Has.Count.EqualTo(2));
        Assert.That(Catalogue.Packages.Values.Select(p => p.Kind), Is.SupersetOf(Enum.GetValues<TheatrePackageKind>()));
        Assert.That(Catalogue.Packages.Values.Where(p => p.IsSub).Select(p => p.SuperPackageId), Is.All.EqualTo(806));
        Assert.That(Catalogue.Sources.Single(s => s.ModeOfSaleId is not null).PromoCode, Is.EqualTo("FRIENDS"));
        Assert.That(Catalogue.Sources.Select(s => s.Texts.Count), Is.All.EqualTo(6));
    }

    [Test]
    public void Ten_customers_have_logins_of_their_own()
    {
        Assert.That(Catalogue.Constituents, Has.Count.EqualTo(11));
        Assert.That(Catalogue.Constituents.Select(c => c.UserName), Is.Unique);
        Assert.That(Catalogue.Constituents.Select(c => c.Email), Is.Unique);
        Assert.That(Catalogue.Constituents.Where(c => c.IsMember), Is.Not.Empty);
        Assert.That(Catalogue.Constituents.Where(c => c.OnAccountBalance > 0), Is.Not.Empty);
    }

    [Test]
    public void Every_payment_type_can_be_paid_with() =>
        Assert.That(
            Catalogue.PaymentMethods.Select(m => m.PaymentTypeId).Distinct(),
            Is.EquivalentTo(new[] { 1, 2, 3, 4, 5, 7, 8 })
        );

    [Test]
    public void Some_prices_are_not_for_sale_and_reduced_ones_are_lower()
    {
        var full = Catalogue.PriceOf(4711, SeedIds.ZoneD, SeedIds.FullPrice);
        var young = Catalogue.PriceOf(4711, SeedIds.ZoneD, SeedIds.Under26);

        Assert.That(full?.Price, Is.EqualTo(25m));
        Assert.That(young?.Price, Is.EqualTo(12.50m));
        Assert.That(Catalogue.PriceOf(4711, SeedIds.Premium, SeedIds.Under26), Is.Null);
        Assert.That(Catalogue.PricesOf(4711).Count(p => !p.Enabled), Is.EqualTo(1));
        Assert.That(Catalogue.PriceOf(4711, SeedIds.ZoneD, SeedIds.FullPrice, packageId: 801)?.Price, Is.LessThan(25m));
    }

    [Test]
    public void Member_prices_are_for_members_their_mode_of_sale_and_their_promo_code()
    {
        var anybody = Catalogue.Buyer(SeedIds.WebSales, 0);
        var member = Catalogue.Buyer(SeedIds.WebSales, 1001);
        var priority = Catalogue.Buyer(SeedIds.PrioritySales, 0);

        Assert.That(Catalogue.IsOffered(SeedIds.Member, anybody), Is.False);
        Assert.That(Catalogue.IsOffered(SeedIds.Member, member), Is.True);
        Assert.That(Catalogue.IsOffered(SeedIds.Member, priority), Is.True);
        Assert.That(Catalogue.IsOffered(SeedIds.Member, anybody, sourceId: 202), Is.True);
        Assert.That(Catalogue.IsOffered(SeedIds.FullPrice, anybody), Is.True);
    }

    [TestCase(4711, 200, 500)]
    [TestCase(4715, 0, 0)]
    public void Some_evenings_have_sold_before(int performanceId, int least, int most) =>
        Assert.That(_simulation.SeatsOf(performanceId).CountOf(SeatOwner.EarlierSales), Is.InRange(least, most));

    [Test]
    public void One_evening_has_three_seats_left() =>
        Assert.That(
            _simulation
                .SeatsOf(4716)
                .Look(Catalogue.Buyer(SeedIds.WebSales, 0))
                .Count(s => s.StatusId == 0 && s.Place is { IsSeat: true, SeatTypeId: SeatTypeIds.Standard }),
            Is.EqualTo(3)
        );

    [Test]
    public void Two_servers_sell_the_same_house()
    {
        var other = new Simulation(new SimulatorOptions { TimeProvider = _time });
        var buyer = Catalogue.Buyer(SeedIds.WebSales, 0);

        Assert.That(other.SeatsOf(4712).Look(buyer), Is.EqualTo(_simulation.SeatsOf(4712).Look(buyer)));
    }
}
