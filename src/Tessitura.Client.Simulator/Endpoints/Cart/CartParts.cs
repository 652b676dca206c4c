using System.Collections.Immutable;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The smaller parts of a cart as the service shows them.</summary>
internal static class CartParts
{
    /// <summary>DbStatus of a row that came with a loaded order, or went into one.</summary>
    public static int DbStatus(bool isSaved) => isSaved ? 0 : 1;

    public static EntitySummary AppealOf(SourceEntry source) =>
        Summaries.Entity(source.AppealId, $"Appeal {source.AppealId}");

    /// <summary>The customer; constituent 0 is the general public.</summary>
    public static ConstituentDisplaySummary Constituent(Catalogue catalogue, int id) =>
        catalogue.Constituent(id) is { } constituent
            ? new ConstituentDisplaySummary
            {
                Id = id,
                DisplayName = constituent.DisplayName,
                SortName = constituent.SortName,
            }
            : new ConstituentDisplaySummary
            {
                Id = 0,
                DisplayName = "General public",
                SortName = "General public",
            };

    public static ConstituentDisplaySummary? ConstituentOrNone(Catalogue catalogue, int id) =>
        id == 0 ? null : Constituent(catalogue, id);

    public static CartFeeDetail Fee(FeeItem item) =>
        new()
        {
            Id = item.Id,
            LineItemId = item.LineItemId,
            SubLineItemId = item.SubLineItemId,
            Amount = item.Fee.Amount,
            OverrideIndicator = item.Override is null ? "N" : "Y",
            OverrideAmount = item.Override,
            DbStatus = DbStatus(item.IsSaved),
            FeeSummary = new CartFeeSummary
            {
                FeeId = item.Fee.Id,
                Description = item.Fee.Description,
                Category = FeeCategory(item.Fee),
            },
        };

    public static EntitySummary FeeCategory(FeeEntry fee) =>
        Summaries.Entity(fee.CategoryId, FeeEndpoints.CategoryOf(fee));

    public static CartPayment Payment(ReferenceTables reference, PaymentItem item) =>
        new()
        {
            Id = item.Id,
            Amount = item.Amount,
            TenderedAmount = item.TenderedAmount,
            PayerName = item.PayerName,
            CheckNumber = item.CheckNumber,
            GiftCertificateNumber = item.CertificateNumber,
            LastFourCreditCardNumber = item.LastFour,
            Notes = item.Notes,
            Applied = item.IsSaved,
            PaymentMethod = new CartPaymentMethod
            {
                Id = item.Method.Id,
                Description = item.Method.Description,
                AccountType = item.Method.AccountTypeId is { } account
                    ? Summaries.Entity(account, reference.Describe("AccountTypes", account))
                    : null,
                PaymentType = Summaries.Entity(
                    item.Method.PaymentTypeId,
                    reference.Describe("PaymentTypes", item.Method.PaymentTypeId)
                ),
            },
        };

    public static PaymentPlan Installment(ReferenceTables reference, InstallmentItem item) =>
        new()
        {
            Id = item.Id,
            AmountDue = item.Amount,
            DateDue = item.DueDate,
            AccountId = 0,
            BillingType = Summaries.Entity(item.BillingTypeId, reference.Describe("BillingTypes", item.BillingTypeId)),
            Card = item.Card is { } card
                ? new PaymentPlanCard
                {
                    Name = card.Name,
                    Number = card.Masked,
                    ExpiryMonth = card.ExpiryMonth,
                    ExpiryYear = card.ExpiryYear,
                    PaymentMethodGroupId = card.PaymentMethodGroupId,
                }
                : null,
        };

    public static CartMembership Membership(ContributionItem item) =>
        new()
        {
            Id = item.Id,
            DbStatus = DbStatus(item.IsSaved),
            Amount = item.Amount,
            Fund = Summaries.Entity(item.Fund.Id, item.Fund.Description),
            MembershipOrganization = Summaries.Entity(
                item.Fund.Membership!.OrganizationId,
                item.Fund.Membership.Organization
            ),
            MembershipLevel = Summaries.Entity(item.Level!.Id, item.Level.Description),
            CustomDataItems = CustomData(item.CustomData),
        };

    public static CartGiftCertificate Certificate(CertificateSale sale) =>
        new()
        {
            PaymentId = sale.PaymentId,
            GiftCertificateNumber = sale.Number,
            Amount = sale.Amount,
            Name = sale.Name,
            Notes = sale.Notes,
            Applied = sale.IsSaved,
        };

    public static IReadOnlyList<CustomDataItem> CustomData(ImmutableSortedDictionary<int, string> values) =>
        [
            .. values.Select(v => new CustomDataItem
            {
                Index = v.Key,
                Name = $"Custom {v.Key}",
                Value = v.Value,
                DataType = "String",
                IsDropdown = false,
                EditIndicator = true,
            }),
        ];
}
