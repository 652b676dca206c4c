namespace Tessitura.Client.Benchmarks.Plain;

internal sealed record Cart
{
    public string? SessionKey { get; set; }
    public int Id { get; set; }
    public int? BatchId { get; set; }
    public string? Solicitor { get; set; }
    public OrderCategorySummary? OrderCategory { get; set; }
    public int? DbStatus { get; set; }
    public DateTimeOffset? OrderDateTime { get; set; }
    public DateTimeOffset? FirstSeatAddedDateTime { get; set; }
    public decimal? CartPrimaryAmount { get; set; }
    public decimal? CartFirstChoiceAmount { get; set; }
    public decimal? CartAmount { get; set; }
    public decimal? AmountPaidPreviously { get; set; }
    public decimal? AmountPaidNow { get; set; }
    public decimal? BalanceToCharge { get; set; }
    public decimal? SubTotal { get; set; }
    public decimal? FeesAmount { get; set; }
    public int? BookingId { get; set; }
    public List<CustomDataItem>? CustomDataItems { get; set; }
    public bool? CartWasPriced { get; set; }
    public string? OrderNotes { get; set; }
    public ConstituentDisplaySummary? Constituent { get; set; }
    public ConstituentDisplaySummary? Initiator { get; set; }
    public EntitySummary? DeliveryMethod { get; set; }
    public EntitySummary? ModeOfSale { get; set; }
    public EntitySummary? Source { get; set; }
    public EntitySummary? Appeal { get; set; }
    public List<PaymentPlan>? PaymentPlans { get; set; }
    public List<CartFeeDetail>? OrderFees { get; set; }
    public List<CartPayment>? Payments { get; set; }
    public List<CartPricingRuleMessage>? Messages { get; set; }
    public List<CartProduct>? Products { get; set; }
    public DateTimeOffset? DeliveryDate { get; set; }
}

internal sealed record OrderCategorySummary
{
    public int? Id { get; set; }
    public string? Description { get; set; }
    public bool? Inactive { get; set; }
}

internal sealed record CustomDataItem
{
    public string? Name { get; set; }
    public int? Index { get; set; }
    public int? KeywordId { get; set; }
    public bool? IsDropdown { get; set; }
    public string? Value { get; set; }
    public string? DataType { get; set; }
    public string? Description { get; set; }
    public bool? EditIndicator { get; set; }
}

internal sealed record ConstituentDisplaySummary
{
    public int? Id { get; set; }
    public string? SortName { get; set; }
    public string? DisplayName { get; set; }
}

internal sealed record EntitySummary
{
    public int Id { get; set; }
    public string? Description { get; set; }
}

internal sealed record PaymentPlan
{
    public int Id { get; set; }
    public decimal AmountDue { get; set; }
    public int AccountId { get; set; }
    public DateTimeOffset? DateDue { get; set; }
    public EntitySummary? BillingType { get; set; }
    public PaymentPlanCard? Card { get; set; }
}

internal sealed record PaymentPlanCard
{
    public int? PaymentMethodGroupId { get; set; }
    public string? Name { get; set; }
    public string? Number { get; set; }
    public int ExpiryMonth { get; set; }
    public int ExpiryYear { get; set; }
}

internal sealed record CartFeeDetail
{
    public int Id { get; set; }
    public int LineItemId { get; set; }
    public int SubLineItemId { get; set; }
    public CartFeeSummary? FeeSummary { get; set; }
    public decimal Amount { get; set; }
    public string? OverrideIndicator { get; set; }
    public decimal? OverrideAmount { get; set; }
    public int DbStatus { get; set; }
}

internal sealed record CartFeeSummary
{
    public int FeeId { get; set; }
    public string? Description { get; set; }
    public EntitySummary? Category { get; set; }
}

internal sealed record CartPayment
{
    public int Id { get; set; }
    public decimal Amount { get; set; }
    public decimal TenderedAmount { get; set; }
    public CartPaymentMethod? PaymentMethod { get; set; }
    public string? LastFourCreditCardNumber { get; set; }
    public string? PayerName { get; set; }
    public string? CheckNumber { get; set; }
    public string? GiftCertificateNumber { get; set; }
    public bool Applied { get; set; }
    public string? Notes { get; set; }
}

internal sealed record CartPaymentMethod
{
    public int Id { get; set; }
    public string? Description { get; set; }
    public EntitySummary? AccountType { get; set; }
    public EntitySummary? PaymentType { get; set; }
}

internal sealed record CartPricingRuleMessage
{
    public int Id { get; set; }
    public string? Message { get; set; }
    public bool IsMessageOnlyRule { get; set; }
    public string? NewRuleIndicator { get; set; }
    public EntitySummary? MessageType { get; set; }
    public CartPricingRuleSummary? PricingRule { get; set; }
}

internal sealed record CartPricingRuleSummary
{
    public int Id { get; set; }
    public string? Description { get; set; }
    public int RuleAction { get; set; }
}

internal sealed record CartProduct
{
    public EntitySummary? ProductClass { get; set; }
    public CartProductPerformance? Performance { get; set; }
    public CartProductPackage? Package { get; set; }
    public CartContribution? Contribution { get; set; }
    public CartMembership? Membership { get; set; }
    public CartGiftCertificate? GiftCertificate { get; set; }
    public CartFeeDetail? UserDefinedFee { get; set; }
    public string? ProductGrouping { get; set; }
}

internal sealed record CartProductPerformance
{
    public int Id { get; set; }
    public CartLineItem? LineItem { get; set; }
}

internal sealed record CartLineItem
{
    public List<AlternateLineItem>? AlternateLineItems { get; set; }
    public int Id { get; set; }
    public int LineItemGroupId { get; set; }
    public int PackageLineItemId { get; set; }
    public int SuperPackageId { get; set; }
    public string? AlternateUpgrade { get; set; }
    public bool Primary { get; set; }
    public int DbStatus { get; set; }
    public EntitySummary? Source { get; set; }
    public CartPackage? Package { get; set; }
    public CartPerformance? Performance { get; set; }
    public CartPerformanceGroup? PerformanceGroup { get; set; }
    public List<CartSubLineItem>? SubLineItems { get; set; }
    public SpecialRequest? SpecialRequest { get; set; }
    public decimal TotalDue { get; set; }
    public decimal DueAmount { get; set; }
}
