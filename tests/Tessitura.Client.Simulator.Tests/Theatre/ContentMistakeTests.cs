using System.Text.Json.Nodes;

namespace Tessitura.Client.Simulator.Tests.Theatres;

/// <summary>Mistakes in what the exported theatre says, planted one by one: each is told by its path, with what is allowed.</summary>
internal sealed class ContentMistakeTests
{
    private static readonly string _export = Theatre.BuiltIn(seats: 60).ToJson();

    [TestCase("facilities", "[]", "$.facilities", "is empty; a theatre needs a hall")]
    [TestCase("performances", "[]", "$.performances", "is empty; a programme needs a performance")]
    [TestCase("name", "\" \"", "$.name", "must not be empty")]
    [TestCase(
        "funds.3.membership.levels",
        "[]",
        "$.funds[3].membership.levels",
        "is empty; a membership needs a level"
    )]
    [TestCase(
        "funds.3.membership.levels.1.id",
        "41",
        "$.funds[3].membership.levels[1].id",
        "level 41 is there already"
    )]
    [TestCase(
        "funds.3.membership.levels.1.minAmount",
        "60",
        "$.funds[3].membership.levels",
        "must go from the least to the greatest minAmount"
    )]
    [TestCase(
        "constituents.0.membershipLevelId",
        "44",
        "$.constituents[0].membershipLevelId",
        "there is no membership level 44; there are 41, 42, 43"
    )]
    [TestCase("facilities.1.id", "1", "$.facilities[1].id", "facility 1 is there already")]
    [TestCase("facilities.1.id", "0", "$.facilities[1].id", "0 is no id; 1 to 9999999 are allowed")]
    [TestCase("facilities.1.zoneMapId", "1", "$.facilities[1].zoneMapId", "zone map 1 is another hall's")]
    [TestCase("facilities.1.zones.0.id", "5", "$.facilities[1].zones[0].id", "zone 5 is there already")]
    [TestCase("facilities.0.zones.1.legend", "\"P\"", "$.facilities[0].zones[1].legend", "P is another zone's")]
    [TestCase(
        "facilities.0.zones.1.legend",
        "\"7\"",
        "$.facilities[0].zones[1].legend",
        "must be one letter, no digit"
    )]
    [TestCase("facilities.1.capacity", "0", "$.facilities[1]", "has neither a section with rows nor a capacity")]
    [TestCase("facilities.0.capacity", "9", "$.facilities[0].capacity", "a hall has either rows or a capacity")]
    [TestCase("facilities.1.capacity", "110001", "$.facilities[1].capacity", "is 110001; 0 to 110000 are allowed")]
    [TestCase(
        "facilities.0.sections.1.screenId",
        "9",
        "$.facilities[0].sections[1].screenId",
        "the hall has no screen 9; it has 1, 2"
    )]
    [TestCase(
        "facilities.0.screens.0.up",
        "3",
        "$.facilities[0].screens[0].up",
        "the hall has no screen 3; it has 1, 2"
    )]
    [TestCase("facilities.0.sections.1.color", "\"red\"", "$.facilities[0].sections[1].color", "write #RRGGBB")]
    [TestCase("facilities.0.sections.2.y", "2", "$.facilities[0].sections[2]", "stands where something else is")]
    [TestCase("facilities.0.sections.0.rows.1.row", "\"A\"", "$.facilities[0].sections[0]", "of row A is there twice")]
    [TestCase(
        "facilities.0.sections.0.rows.1.seats",
        "\"2P Z\"",
        "$.facilities[0].sections[0].rows[1].seats",
        "there is no zone Z in this hall; there are P, A, B, C, D"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.seats",
        "\"P2\"",
        "$.facilities[0].sections[0].rows[1].seats",
        "a number stands before the letter"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.seats",
        "\"9999P\"",
        "$.facilities[0].sections[0].rows[1].seats",
        "only 1 to 1000"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.seats",
        "\"  \"",
        "$.facilities[0].sections[0].rows[1].seats",
        "holds no seat"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.seats",
        "\"2P\\t2P\"",
        "$.facilities[0].sections[0].rows[1].seats",
        "neither a letter nor a blank"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.repeat",
        "0",
        "$.facilities[0].sections[0].rows[1].repeat",
        "1 to 1000 are allowed"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.numberStep",
        "0",
        "$.facilities[0].sections[0].rows[1].numberStep",
        "the same number"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.numberStep",
        "-1",
        "$.facilities[0].sections[0].rows[1].numberStep",
        "leads to the seat number -"
    )]
    [TestCase("facilities.0.sections.0.rows.1.firstSeatId", "1", "$.facilities[0]", "has the seat id 1 twice")]
    [TestCase(
        "facilities.0.sections.0.rows.1.wheelchairs",
        "\"1-400\"",
        "$.facilities[0].sections[0].rows[1].wheelchairs",
        "it has 1-"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.wheelchairs",
        "\"left\"",
        "$.facilities[0].sections[0].rows[1].wheelchairs",
        "write it like 1-2, 39-40"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.holds",
        "{\"9\":\"1\"}",
        "$.facilities[0].sections[0].rows[1].holds.9",
        "there is no hold code 9; there are 1, 2, 3"
    )]
    [TestCase(
        "facilities.0.sections.0.rows.1.holds",
        "{\"1\":\"1\",\"2\":\"1\"}",
        "$.facilities[0].sections[0].rows[1].holds.2",
        "seat 1 stands under another id too"
    )]
    [TestCase(
        "facilities.0.nonSeats.0.sectionId",
        "4",
        "$.facilities[0].nonSeats[0].sectionId",
        "the hall has no section 4; it has 1, 2, 3"
    )]
    [TestCase("priceTables.0.zones.1", "-1", "$.priceTables[0].zones.1", "is -1; 0 to 1000000 are allowed")]
    [TestCase("priceTables.0.zones.1", "1.005", "$.priceTables[0].zones.1", "amounts have two decimals")]
    [TestCase(
        "priceTables.0.zones.99",
        "9",
        "$.priceTables[0].zones.99",
        "there is no zone 99; there are 1, 2, 3, 4, 5, 6"
    )]
    [TestCase(
        "priceTables.0.zones.6",
        "9",
        "$.priceTables[0].zones.6",
        "zone 6 is in facility 2, where no performance has this table; allowed are the zones 1, 2, 3, 4, 5"
    )]
    [TestCase(
        "priceTables.0.exceptions.0.priceTypeId",
        "9",
        "$.priceTables[0].exceptions[0].priceTypeId",
        "there is no price type 9; there are 1, 2, 3, 4"
    )]
    [TestCase("priceTables.2.price", "null", "$.priceTables[2]", "has no price")]
    [TestCase("priceTypes.1.share", "-0.5", "$.priceTypes[1].share", "is -0.5; 0 to 10 are allowed")]
    [TestCase("priceTypes.1.base", "true", "$.priceTypes", "more than one base price type")]
    [TestCase(
        "priceTypes.3.reasons.1.id",
        "1",
        "$.priceTypes[3].reasons[1].id",
        "price type reason 1 is there already"
    )]
    [TestCase("modesOfSale.1.priceTypeIds", "[1,7]", "$.modesOfSale[1].priceTypeIds[1]", "there is no price type 7")]
    [TestCase(
        "modesOfSale.1.priceTypeIds",
        "[]",
        "$.modesOfSale[1].priceTypeIds",
        "leave the list out for all price types"
    )]
    [TestCase("modesOfSale.0.id", "201", "$.modesOfSale[0].id", "201 is no id; 1 to 200 are allowed")]
    [TestCase("sources.1.modeOfSaleId", "8", "$.sources[1].modeOfSaleId", "there is no mode of sale 8; there are 3, 4")]
    [TestCase("sources.1.promoCode", "\"web\"", "$.sources[1].promoCode", "is another source's")]
    [TestCase(
        "sources.2.offer.performanceIds",
        "[4719]",
        "$.sources[2].offer.performanceIds[0]",
        "there is no performance 4719; there are 4711, "
    )]
    [TestCase(
        "sources.1.texts",
        "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\"]",
        "$.sources[1].texts",
        "are 7; 6 are allowed"
    )]
    [TestCase(
        "performances.0.facilityId",
        "3",
        "$.performances[0].facilityId",
        "there is no facility 3; there are 1, 2"
    )]
    [TestCase(
        "performances.0.facilityId",
        "null",
        "$.performances[0].facilityId",
        "is missing; there are 2 facilities"
    )]
    [TestCase(
        "performances.4.priceTableId",
        "9",
        "$.performances[4].priceTableId",
        "there is no price table 9; there are 1, 2, 3"
    )]
    [TestCase(
        "performances.6.priceTableId",
        "2",
        "$.performances[6].priceTableId",
        "price table 2 has no price for a zone of facility 2"
    )]
    [TestCase(
        "performances.0.productionSeasonId",
        "21",
        "$.performances[0].productionSeasonId",
        "there is no production season 21"
    )]
    [TestCase("performances.0.productionSeasonId", "null", "$.performances[0]", "nobody knows what is played")]
    [TestCase("performances.7.id", "4711", "$.performances[7].id", "performance 4711 is there already")]
    [TestCase("performances.7.id", "31", "$.performances[7].id", "a production season has the id 31")]
    [TestCase("performances.7.soldShare", "1.01", "$.performances[7].soldShare", "is 1.01; 0 to 1 are allowed")]
    [TestCase("performances.7.soldShare", "-1", "$.performances[7].soldShare", "is -1; 0 to 1 are allowed")]
    [TestCase("performances.7.date", "{}", "$.performances[7].date", "needs either \"inDays\"")]
    [TestCase("performances.7.date.on", "\"2026-05-01\"", "$.performances[7].date", "needs either \"inDays\"")]
    [TestCase("performances.7.date.inDays", "99999", "$.performances[7].date.inDays", "-36500 to 36500 are allowed")]
    [TestCase(
        "performances.7.date",
        "{\"on\":\"1066-10-14\"}",
        "$.performances[7].date.on",
        "is 1066; 1950 to 2150 are allowed"
    )]
    [TestCase("seasons.0.end.inDays", "-121", "$.seasons[0].end", "is before the start")]
    [TestCase(
        "productions.0.titleId",
        "99",
        "$.productions[0].titleId",
        "there is no title 99; there are 11, 12, 13, 14"
    )]
    [TestCase(
        "productionSeasons.0.seasonId",
        "99",
        "$.productionSeasons[0].seasonId",
        "there is no season 99; there are 26, 27"
    )]
    [TestCase(
        "productionSeasons.0.keywordIds",
        "[5]",
        "$.productionSeasons[0].keywordIds[0]",
        "is 5; 1 to 4 are allowed"
    )]
    [TestCase("titles.0.languageId", "4", "$.titles[0].languageId", "is 4; 1 to 3 are allowed")]
    [TestCase(
        "packages.0.performanceIds",
        "[4711,4717]",
        "$.packages[0].performanceIds",
        "must be evenings in one hall with numbered seats"
    )]
    [TestCase("packages.0.performanceIds", "[4711]", "$.packages[0].performanceIds", "two evenings at least")]
    [TestCase("packages.0.performanceIds.1", "4719", "$.packages[0].performanceIds[1]", "there is no performance 4719")]
    [TestCase("packages.0.id", "4711", "$.packages[0].id", "a performance has the id 4711")]
    [TestCase("fees.0.amount", "-2.5", "$.fees[0].amount", "is -2.5; 0 to 1000000 are allowed")]
    [TestCase("fees.0.categoryId", "4", "$.fees[0].categoryId", "is 4; 1 to 3 are allowed")]
    [TestCase("fees.4.deliveryMethodId", "9", "$.fees[4].deliveryMethodId", "there is no delivery method 9")]
    [TestCase("fees.4.perSeat", "true", "$.fees[4].deliveryMethodId", "goes with a fee once an order")]
    [TestCase("fees.1.id", "1", "$.fees[1].id", "fee 1 is there already")]
    [TestCase("paymentMethods", "[]", "$.paymentMethods", "a theatre needs a way to pay")]
    [TestCase(
        "paymentMethods.0.type",
        "\"card\"",
        "$.paymentMethods[0].type",
        "must be one of creditCard, onAccount, check, invoice, cash, other, giftCertificate"
    )]
    [TestCase("deliveryMethods.1.id", "-1", "$.deliveryMethods[1].id", "delivery method -1 is there already")]
    [TestCase("giftCertificates.0.balance", "-1", "$.giftCertificates[0].balance", "is -1; 0 to 1000000 are allowed")]
    [TestCase(
        "giftCertificates.1.number",
        "\"gift-0050\"",
        "$.giftCertificates[1].number",
        "is another gift certificate's"
    )]
    [TestCase("constituents.1.userName", "\"ADA\"", "$.constituents[1].userName", "is another login's")]
    [TestCase("constituents.1.email", "\"ada@example.org\"", "$.constituents[1].email", "is another login's")]
    [TestCase("constituents.1.id", "1001", "$.constituents[1].id", "constituent 1001 is there already")]
    [TestCase("constituents.1.loginTypeId", "3", "$.constituents[1].loginTypeId", "is 3; 1 to 2 are allowed")]
    public void A_mistake_is_told_by_its_path_with_what_is_allowed(string at, string value, string path, string message)
    {
        var root = JsonNode.Parse(_export)!;
        Plant(root, at.Split('.'), JsonNode.Parse(value));

        var told = Assert.Throws<TheatreException>(() => Theatre.Parse(root.ToJsonString()))!;

        Assert.That(told.Problems.Select(p => p.Path), Does.Contain(path), told.Message);
        Assert.That(told.Problems.First(p => p.Path == path).Message, Does.Contain(message));
    }

    [Test]
    public void A_hall_may_not_have_more_seats_than_the_simulator_plays()
    {
        var root = JsonNode.Parse(_export)!;
        Plant(
            root,
            ["facilities", "0", "sections", "0", "rows", "0"],
            JsonNode.Parse("""{"seats":"900P","repeat":123}""")
        );

        var told = Assert.Throws<TheatreException>(() => Theatre.Parse(root.ToJsonString()))!;

        Assert.That(told.Problems.Single().Path, Is.EqualTo("$.facilities[0].sections"));
        Assert.That(told.Problems.Single().Message, Does.Contain("110000 are allowed"));
    }

    [Test]
    public void Ids_that_leave_no_room_for_those_of_their_prices_are_told_with_the_highest_that_does()
    {
        var root = JsonNode.Parse(_export)!;
        var types = root["priceTypes"]!.AsArray();
        for (var id = 1000; id < 1100; id++)
        {
            types.Add(JsonNode.Parse($$"""{"id":{{id}},"description":"Type {{id}}"}"""));
        }

        Plant(root, ["performances", "7", "id"], 999_999);

        var told = Assert.Throws<TheatreException>(() => Theatre.Parse(root.ToJsonString()))!;

        var problem = told.Problems.Single(p => p.Path == "$.performances[7].id");
        Assert.That(problem.Message, Is.EqualTo("999999 is no id; 1 to 214747 are allowed"));
    }

    private static void Plant(JsonNode root, string[] at, JsonNode? value)
    {
        var owner = at[..^1]
            .Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!);
        if (owner is JsonArray items)
        {
            items[int.Parse(at[^1])] = value;
        }
        else
        {
            owner[at[^1]] = value;
        }
    }
}
