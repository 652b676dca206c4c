namespace Tessitura.Client.Tests.Selling;

internal sealed class PackageCheckoutTests
{
    [Test]
    public async Task An_incomplete_package_is_not_checked_out_and_the_refusal_names_what_is_missing()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await SamplePackages.BeginFlexAsync(visit);

        var refused = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That(
            (refused.State, refused.RejectionKind),
            Is.EqualTo((CheckoutState.Refused, RejectionKind.PackageIncomplete))
        );
        Assert.That(refused.Reasons.Single(), Does.Contain("805").And.Contain("1 of at least 4"));
        Assert.That(office.Simulator.Orders, Is.Empty);
    }

    [Test]
    public async Task A_complete_package_is_checked_out_with_single_tickets()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await SamplePackages.FillFlexAsync(visit);
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var order = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That(order.IsComplete, Is.True);
        Assert.That(office.Simulator.Orders.Single().Seats, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task An_incomplete_package_of_another_process_is_found_too()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await SamplePackages.BeginSuperAsync(visit);
        await using var process = office.OpenProcess();
        await using var other = process.Client.ResumeSession(visit.GetKey());

        var refused = await office.RunAsync(other.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That(refused.RejectionKind, Is.EqualTo(RejectionKind.PackageIncomplete));
    }

    [Test]
    public async Task A_cart_without_packages_costs_no_call()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That(office.Line.Seen, Has.None.Contains("/Validate"));
    }

    [Test]
    public async Task Without_the_right_to_ask_the_server_decides_alone()
    {
        await using var office = await BoxOffice.OpenAsync(options => options.Checkout.ValidatesPackages = false);
        await using var visit = await office.Client.StartSessionAsync();
        await SamplePackages.FillFlexAsync(visit);

        await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That(office.Line.Seen, Has.None.Contains("/Validate"));
        Assert.That(office.Simulator.Orders, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_checkout_whose_packages_cannot_be_asked_about_never_begins()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await SamplePackages.FillFlexAsync(visit);
        office.Line.Next("POST", Fault.LostAndReset, "/Validate");

        await office.FailureOfAsync<NotAppliedException>(visit.CheckoutAsync(BoxOffice.Unpaid));
        var order = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That((order.IsComplete, order.ConfirmedBy), Is.EqualTo((true, Confirmation.Answer)));
    }
}
