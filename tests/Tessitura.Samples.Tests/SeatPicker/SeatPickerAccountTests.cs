using System.Text;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Logging in before anything is chosen, and what is there for whoever has a login.</summary>
internal sealed partial class SeatPickerAccountTests : ShopTestBase
{
    private const string NewPassword = "invented-new-secret";

    [TestCase(1280)]
    [TestCase(390)]
    public async Task Somebody_logs_in_first_uses_a_promo_code_and_buys_at_its_price(int width)
    {
        var visitor = await WelcomeAsync(Window(width));
        await LogInAsync(visitor, "bruno", "invented-1002");
        await visitor.Page.GotoAsync("/#/login");
        await Expect(visitor.Heading("Your account")).ToBeVisibleAsync();
        await visitor.Field("Promo code").FillAsync("friends");
        await visitor.Button("Use the code").ClickAsync();
        await Expect(visitor.Page.GetByText("Friends of the house: open to you now")).ToBeVisibleAsync();
        await FitsAsync(visitor);

        await visitor.Link("See what is on").First.ClickAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.Field("Zone").SelectOptionAsync("2");
        await visitor.Button("One Adult less").ClickAsync();
        await visitor.Button("One Adult less").ClickAsync();
        await visitor.Button("One Friends of the house more").ClickAsync();
        await visitor.Button("Find the best seat").ClickAsync();
        await Expect(visitor.Page.GetByText("Zone A, Friends of the house")).ToHaveCountAsync(1);
        await visitor.Link("Continue to payment").ClickAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(1);
        await FitsAsync(visitor);

        Assert.That(Simulator.Orders.Single().ConstituentId, Is.EqualTo(1002));
    }

    [TestCase(1280)]
    [TestCase(390)]
    public async Task A_forgotten_password_is_set_anew_by_the_link_in_the_mail_which_leaves_no_trace(int width)
    {
        var visitor = await WelcomeAsync(Window(width));
        await visitor.Link("Log in").ClickAsync();
        await visitor.Link("Forgotten your password?").ClickAsync();
        await visitor.Field("E-mail").FillAsync("ada@example.org");
        await visitor.Button("Send me a mail").ClickAsync();
        await Expect(visitor.Heading("Please look into your mails")).ToBeVisibleAsync();
        while (Simulator.Mails.Count == 0)
        {
            await Task.Yield();
        }

        var token = Simulator.Mails.Single().LoginToken!;
        await visitor.Page.GotoAsync($"/#/password?token={token}&email=ada%40example.org");
        await Expect(visitor.Field("E-mail")).ToHaveValueAsync("ada@example.org");
        Assert.That(visitor.Page.Url, Does.EndWith("#/password"));
        await visitor.Field("New password").FillAsync(NewPassword);
        await visitor.Button("Save and log in").ClickAsync();

        await Expect(visitor.Heading("What is on")).ToBeVisibleAsync();
        await Expect(visitor.Link("ada")).ToBeVisibleAsync();
        Assert.That(visitor.Requests, Has.None.Contains(token));
        Assert.That(visitor.Answers, Has.None.Contains(token).And.None.Contains(NewPassword));
    }

    [TestCase(1280)]
    [TestCase(390)]
    public async Task A_customer_of_the_box_office_sets_up_a_login_and_the_next_visitor_finds_nothing_of_it(int width)
    {
        var visitor = await WelcomeAsync(Window(width), refusals: 400);
        await visitor.Link("Log in").ClickAsync();
        await visitor.Link("Set up your login").ClickAsync();
        await visitor.Field("Customer number").FillAsync("1011");
        await visitor.Field("E-mail").FillAsync("katja@example.org");
        await visitor.Field("Phone").FillAsync("555-0000");
        await visitor.Field("Postal code").FillAsync("91011");
        await visitor.Field("New password").FillAsync(NewPassword);
        await visitor.Button("Set up and log in").ClickAsync();
        await Expect(visitor.Page.GetByText("This does not fit what we know")).ToBeVisibleAsync();
        await visitor.Field("Phone").FillAsync("555-1011");
        await visitor.Button("Set up and log in").ClickAsync();
        await Expect(visitor.Link("katja")).ToBeVisibleAsync();

        await visitor.Button("Log out").ClickAsync();

        await Expect(visitor.Link("Log in")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("katja")).ToHaveCountAsync(0);
        await visitor.Page.GotoAsync("/#/orders");
        await Expect(visitor.Heading("No orders yet")).ToBeVisibleAsync();
    }

    [TestCase(1280)]
    [TestCase(390)]
    public async Task An_order_is_in_the_list_of_its_buyer_found_by_its_number_and_printed_again_under_the_same_barcodes(
        int width
    )
    {
        var visitor = await WelcomeAsync(Window(width));
        await LogInAsync(visitor, "ada", Password);
        await visitor.OpenEveningAsync(Studio);
        await visitor.Button("Reserve 2 tickets").ClickAsync();
        await visitor.Link("Continue to payment").ClickAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        var orderId = await visitor.GetTicketsAsync(2);
        var barcodes = await visitor.Page.Locator(".ticket-stub p").AllInnerTextsAsync();
        Assert.That(PagesOf(await visitor.Page.PdfAsync()), Is.EqualTo(3), "two tickets and a receipt");

        var elsewhere = await WelcomeAsync(Window(width));
        await LogInAsync(elsewhere, "ada", Password);
        await elsewhere.Link("ada").ClickAsync();
        await elsewhere.Link("Your orders").First.ClickAsync();
        await elsewhere.Link($"Order {orderId}").ClickAsync();
        await elsewhere.GetTicketsAsync(2);
        Assert.That(await elsewhere.Page.Locator(".ticket-stub p").AllInnerTextsAsync(), Is.EqualTo(barcodes));

        await elsewhere.Button("Done: next visitor").ClickAsync();
        await Expect(elsewhere.Link("Log in")).ToBeVisibleAsync();
        await elsewhere.Page.GotoAsync("/#/orders");
        await elsewhere.Field("Order number").FillAsync($"{orderId}");
        await elsewhere.Field("E-mail").FillAsync("ada@example.org");
        await elsewhere.Button("Find the order").ClickAsync();
        await elsewhere.GetTicketsAsync(2);
    }

    private static async Task LogInAsync(Visitor visitor, string name, string password)
    {
        await visitor.Link("Log in").ClickAsync();
        await visitor.Field("User name or e-mail").FillAsync(name);
        await visitor.Field("Password").FillAsync(password);
        await visitor.Button("Log in").ClickAsync();
        await Expect(visitor.Heading("What is on")).ToBeVisibleAsync();
    }

    private static async Task FitsAsync(Visitor visitor) =>
        Assert.That(
            await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"),
            Is.LessThanOrEqualTo(visitor.Page.ViewportSize!.Width),
            "scrolls sideways"
        );

    private static int PagesOf(byte[] pdf) => PdfPage().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
