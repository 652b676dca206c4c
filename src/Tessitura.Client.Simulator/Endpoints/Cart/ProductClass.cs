using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The kinds of products of a cart; which member of a product is filled depends on it.</summary>
internal static class ProductClass
{
    public static EntitySummary Performance { get; } = Summaries.Entity(1, "Performance");

    public static EntitySummary Package { get; } = Summaries.Entity(2, "Package");

    public static EntitySummary Contribution { get; } = Summaries.Entity(3, "Contribution");

    public static EntitySummary Membership { get; } = Summaries.Entity(4, "Membership");

    public static EntitySummary GiftCertificate { get; } = Summaries.Entity(5, "Gift Certificate");

    public static EntitySummary UserDefinedFee { get; } = Summaries.Entity(6, "User Defined Fee");
}
