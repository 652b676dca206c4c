namespace Tessitura.Client.Benchmarks.Plain;

// Written as somebody would who needs it once: with members that can be set, which System.Text.Json reads faster than
// init members.
internal sealed record Session
{
    public int OrderId { get; set; }
    public bool IsLoggedIn { get; set; }
    public int ModeOfSaleId { get; set; }
    public int OriginalModeOfSaleId { get; set; }
    public int SourceId { get; set; }
    public SessionLoginInfo? LoginInfo { get; set; }
    public CartInfo? CartInfo { get; set; }
    public bool? BusinessFacing { get; set; }
    public bool? IsGuest { get; set; }
    public CheckoutStatus? CheckoutStatus { get; set; }
    public bool? HasLockedSeats { get; set; }
    public bool? SeatsExpired { get; set; }
}

internal sealed record SessionLoginInfo
{
    public int ConstituentId { get; set; }
    public int OriginalConstituentId { get; set; }
    public string? UserId { get; set; }
    public string? Status { get; set; }
    public int FailedAttempts { get; set; }
    public DateTimeOffset? LockedDate { get; set; }
    public string? ElectronicAddress { get; set; }
}

internal sealed record CartInfo
{
    public int PerformanceCount { get; set; }
    public int PackageCount { get; set; }
    public int ContributionCount { get; set; }
    public int MembershipCount { get; set; }
    public int UserDefinedFeeCount { get; set; }
    public int GiftCertificateCount { get; set; }
    public int PaymentCount { get; set; }
    public DateTimeOffset? FirstSeatAddedDateTime { get; set; }
}

internal sealed record CheckoutStatus
{
    public string? Status { get; set; }
    public DateTimeOffset? Date { get; set; }
}

internal sealed record ReserveTicketsRequest
{
    public string? PriceType { get; set; }
    public string? PriceTypeReason { get; set; }
    public int PerformanceId { get; set; }
    public int? NumberOfSeats { get; set; }
    public int ZoneId { get; set; }
    public string? SpecialRequests { get; set; }
    public bool? Unseated { get; set; }
    public string? RequestedSeats { get; set; }
}

internal sealed record ReserveTicketsResponse
{
    public int LineItemId { get; set; }
    public int SeatsReserved { get; set; }
}

internal sealed record Seat
{
    public int Id { get; set; }
    public int SectionId { get; set; }
    public string? SeatRow { get; set; }
    public string? SeatNumber { get; set; }
    public int ZoneId { get; set; }
    public int AllocationId { get; set; }
    public int SeatTypeId { get; set; }
    public int LogicalSeatRow { get; set; }
    public int LogicalSeatNumber { get; set; }
    public int XPosition { get; set; }
    public int YPosition { get; set; }
    public bool IsSeat { get; set; }
    public int SeatStatusId { get; set; }
    public string? AisleIndicator { get; set; }
    public bool HasStairs { get; set; }
    public int ScreenId { get; set; }
    public string? DisplayLetter { get; set; }
    public int HoldCodeId { get; set; }
}

internal sealed record PriceSummary
{
    public int PerformanceId { get; set; }
    public int PackageId { get; set; }
    public int ZoneId { get; set; }
    public int PriceTypeId { get; set; }
    public decimal Price { get; set; }
    public bool Enabled { get; set; }
    public bool? IsEditable { get; set; }
    public int? LayerTypeId { get; set; }
    public bool? IsEditableForWeb { get; set; }
    public decimal? EditableMinPrice { get; set; }
    public bool IsBase { get; set; }
    public int ParentPackageId { get; set; }
    public int PerformancePriceTypeId { get; set; }
    public decimal MinPrice { get; set; }
    public bool IsBest { get; set; }
    public bool Offer { get; set; }
    public int ModeOfSaleOfferId { get; set; }
}
