namespace Tessitura.Client.Benchmarks.Plain;

internal sealed record AlternateLineItem
{
    public int Id { get; set; }
    public int LineItemGroupId { get; set; }
    public int PackageLineItemId { get; set; }
    public int SuperPackageId { get; set; }
    public string? AlternateUpgrade { get; set; }
    public bool Primary { get; set; }
    public int DbStatus { get; set; }
    public CartPackage? Package { get; set; }
    public CartPerformance? Performance { get; set; }
    public List<CartSubLineItem>? SubLineItems { get; set; }
    public SpecialRequest? SpecialRequest { get; set; }
    public decimal TotalDue { get; set; }
    public decimal DueAmount { get; set; }
}

internal sealed record CartPackage
{
    public int Id { get; set; }
    public string? Code { get; set; }
    public string? Description { get; set; }
    public EntitySummary? Season { get; set; }
    public EntitySummary? Type { get; set; }
    public bool? FixedPackage { get; set; }
    public bool? NFSPackage { get; set; }
    public bool? SuperPackage { get; set; }
    public bool? SubPackage { get; set; }
    public DateTimeOffset? Date { get; set; }
}

internal sealed record CartPerformance
{
    public int Id { get; set; }
    public string? Code { get; set; }
    public string? Description { get; set; }
    public EntitySummary? Facility { get; set; }
    public DateTimeOffset? PerformanceDateTime { get; set; }
    public int? Duration { get; set; }
    public EntitySummary? ProductionSeason { get; set; }
    public EntitySummary? Season { get; set; }
    public EntitySummary? TimeSlot { get; set; }
    public EntitySummary? Type { get; set; }
    public CartZoneMap? ZoneMap { get; set; }
    public CartBestSeatMap? BestSeatMap { get; set; }
}

internal sealed record CartZoneMap
{
    public int Id { get; set; }
    public string? Description { get; set; }
    public EntitySummary? SeatMap { get; set; }
    public bool? Inactive { get; set; }
}

internal sealed record CartBestSeatMap
{
    public int Id { get; set; }
    public string? Description { get; set; }
    public bool? IsGA { get; set; }
}

internal sealed record CartSubLineItem
{
    public int Id { get; set; }
    public bool ApplyPricing { get; set; }
    public int DbStatus { get; set; }
    public CartPriceType? PriceType { get; set; }
    public CartPriceType? OriginalPriceType { get; set; }
    public int StatusId { get; set; }
    public List<CartSubLineItemDetail>? SubLineItemDetails { get; set; }
    public CartZone? Zone { get; set; }
    public CartSeat? Seat { get; set; }
    public ConstituentDisplaySummary? Recipient { get; set; }
    public decimal DueAmount { get; set; }
    public decimal PaidAmount { get; set; }
    public List<CartFeeDetail>? SubLineItemFees { get; set; }
    public string? NewRuleIndicator { get; set; }
    public string? RuleIndicator { get; set; }
    public CartPricingRuleSummary? PricingRule { get; set; }
}

internal sealed record CartPriceType
{
    public int Id { get; set; }
    public string? Description { get; set; }
    public string? ShortDescription { get; set; }
    public EntitySummary? Category { get; set; }
    public EntitySummary? PriceTypeReason { get; set; }
    public string? AliasDescription { get; set; }
}

internal sealed record CartSubLineItemDetail
{
    public int Id { get; set; }
    public bool BenevolentIndicator { get; set; }
    public int CampaignId { get; set; }
    public EntitySummary? DiscountType { get; set; }
    public decimal DueAmount { get; set; }
    public decimal PaidAmount { get; set; }
    public decimal OriginalPrice { get; set; }
    public int PerformancePriceTypeLayerId { get; set; }
}

internal sealed record CartZone
{
    public int Id { get; set; }
    public string? Description { get; set; }
    public int ZoneGroupId { get; set; }
    public string? ShortDescription { get; set; }
    public string? Abbreviation { get; set; }
    public int Rank { get; set; }
    public string? ZoneTime { get; set; }
}

internal sealed record CartSeat
{
    public int Id { get; set; }
    public string? Row { get; set; }
    public string? Number { get; set; }
    public CartSeatSection? Section { get; set; }
}

internal sealed record CartSeatSection
{
    public int Id { get; set; }
    public string? Description { get; set; }
    public string? ShortDescription { get; set; }
    public string? PrintDescription { get; set; }
}

internal sealed record SpecialRequest
{
    public decimal? StartPrice { get; set; }
    public decimal? EndPrice { get; set; }
    public int? WheelchairSeats { get; set; }
    public string? AisleSeat { get; set; }
    public int? ContiguousSeats { get; set; }
    public string? StartingRow { get; set; }
    public string? EndingRow { get; set; }
    public string? StartingSeat { get; set; }
    public string? EndingSeat { get; set; }
    public int? HoldCode { get; set; }
    public bool? NoStairs { get; set; }
    public bool? LeaveSingleSeats { get; set; }
    public string? Notes { get; set; }
    public EntitySummary? Category { get; set; }
}

internal sealed record CartPerformanceGroup
{
    public int Id { get; set; }
    public string? Description { get; set; }
}

internal sealed record CartProductPackage
{
    public int Id { get; set; }
    public List<CartLineItem>? LineItems { get; set; }
}

internal sealed record CartContribution
{
    public int Id { get; set; }
    public int DbStatus { get; set; }
    public decimal Amount { get; set; }
    public EntitySummary? Fund { get; set; }
    public List<CustomDataItem>? CustomDataItems { get; set; }
    public int? OnAccountPaymentMethodId { get; set; }
    public string? Notes { get; set; }
}

internal sealed record CartMembership
{
    public int Id { get; set; }
    public int DbStatus { get; set; }
    public decimal Amount { get; set; }
    public EntitySummary? Fund { get; set; }
    public EntitySummary? MembershipOrganization { get; set; }
    public EntitySummary? MembershipLevel { get; set; }
    public List<CustomDataItem>? CustomDataItems { get; set; }
    public int? OnAccountPaymentMethodId { get; set; }
}

internal sealed record CartGiftCertificate
{
    public int PaymentId { get; set; }
    public string? GiftCertificateNumber { get; set; }
    public decimal Amount { get; set; }
    public string? Notes { get; set; }
    public string? Name { get; set; }
    public bool? Applied { get; set; }
}
