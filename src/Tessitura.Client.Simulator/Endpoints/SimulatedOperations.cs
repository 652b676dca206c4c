namespace Tessitura.Client.Simulator;

/// <summary>Every slice of endpoints, in one list.</summary>
internal static class SimulatedOperations
{
    public static EndpointTable Create()
    {
        var endpoints = new EndpointTable();
        DiagnosticsEndpoints.Register(endpoints);
        ReferenceDataEndpoints.Register(endpoints);
        RegisterTxn(endpoints);
        RegisterSession(endpoints);
        RegisterCart(endpoints);
        OrderEndpoints.Register(endpoints);
        return endpoints;
    }

    private static void RegisterSession(EndpointTable endpoints)
    {
        ExpirationEndpoints.Register(endpoints);
        GuestEndpoints.Register(endpoints);
        LoginEndpoints.Register(endpoints);
        PromoCodeEndpoints.Register(endpoints);
        SessionEndpoints.Register(endpoints);
        SessionFactEndpoints.Register(endpoints);
        SessionOrderEndpoints.Register(endpoints);
        VariableEndpoints.Register(endpoints);
        WebLoginEndpoints.Register(endpoints);
    }

    private static void RegisterCart(EndpointTable endpoints)
    {
        BookingEndpoints.Register(endpoints);
        CardReaderEndpoints.Register(endpoints);
        CartEndpoints.Register(endpoints);
        CartFeeEndpoints.Register(endpoints);
        CartPrintEndpoints.Register(endpoints);
        CartPropertyEndpoints.Register(endpoints);
        CheckoutEndpoints.Register(endpoints);
        ContributionEndpoints.Register(endpoints);
        GiftCertificateEndpoints.Register(endpoints);
        LineItemEndpoints.Register(endpoints);
        OnAccountEndpoints.Register(endpoints);
        OrderCustomDataEndpoints.Register(endpoints);
        PackageCartEndpoints.Register(endpoints);
        PaymentEndpoints.Register(endpoints);
        PaymentPlanEndpoints.Register(endpoints);
        PriceChangeEndpoints.Register(endpoints);
        ReceiptEndpoints.Register(endpoints);
        ReturnEndpoints.Register(endpoints);
        TicketEndpoints.Register(endpoints);
        ValidationEndpoints.Register(endpoints);
    }

    private static void RegisterTxn(EndpointTable endpoints)
    {
        ArtistEndpoints.Register(endpoints);
        FacilityEndpoints.Register(endpoints);
        FeeEndpoints.Register(endpoints);
        HoldCodeEndpoints.Register(endpoints);
        ModeOfSaleEndpoints.Register(endpoints);
        OfferEndpoints.Register(endpoints);
        PackageDetailEndpoints.Register(endpoints);
        PackageEndpoints.Register(endpoints);
        PaymentMethodEndpoints.Register(endpoints);
        PerformanceEndpoints.Register(endpoints);
        PerformanceSearchEndpoints.Register(endpoints);
        PriceEndpoints.Register(endpoints);
        PriceSetupEndpoints.Register(endpoints);
        PriceTypeDetailEndpoints.Register(endpoints);
        PriceTypeEndpoints.Register(endpoints);
        ProductEndpoints.Register(endpoints);
        ProductionEndpoints.Register(endpoints);
        ProductionSeasonEndpoints.Register(endpoints);
        SaleDateEndpoints.Register(endpoints);
        SalesLayoutEndpoints.Register(endpoints);
        SeatEndpoints.Register(endpoints);
        WebContentEndpoints.Register(endpoints);
        ZoneAvailabilityEndpoints.Register(endpoints);
        ZoneEndpoints.Register(endpoints);
    }
}
