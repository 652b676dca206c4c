namespace Tessitura.Client.Chaos;

/// <summary>The ends that the SDK tells its callers: a full run has seen each.</summary>
internal static class Paths
{
    public const string Answered = "confirmed by the answer";
    public const string ReadBack = "confirmed by reading back";
    public const string GivenToEqualCall = "an earlier call's work";
    public const string LateArrivalTold = "late arrival told";
    public const string NothingThere = "not applied, nothing there";
    public const string NeverLeft = "not applied, never left";
    public const string Refused = "refused";
    public const string Unknown = "unknown";
    public const string SessionGone = "web session gone";
    public const string Cancelled = "cancelled under way";
    public const string CheckoutAnswered = "order, by the answer";
    public const string CheckoutFound = "order, found afterwards";
    public const string CheckoutRefused = "checkout refused";
    public const string Continued = "went on in the next session";

    public const string Returned = "ticket returned";
    public const string PackageTicketReturned = "package's ticket returned";
    public const string Donated = "ticket given back for resale";
    public const string Exchanged = "tickets exchanged";
    public const string Left = "change given up";
    public const string ChangeSaved = "change saved";

    public const string PaidOutside = "order, paid outside";
    public const string SaidToBeOpen = "charge said to be open";
    public const string GivenBack = "charge given back";
    public const string NeverReturned = "customer never came back";
    public const string ProviderSilent = "provider did not answer";

    /// <summary>No fault of the simulator keeps a request from leaving, and what never left is repeated before anybody is told.</summary>
    public static IReadOnlyList<string> OfAFullRun { get; } =
    [
        Answered,
        ReadBack,
        GivenToEqualCall,
        LateArrivalTold,
        NothingThere,
        Refused,
        Unknown,
        SessionGone,
        Cancelled,
        CheckoutAnswered,
        CheckoutFound,
        CheckoutRefused,
        Continued,
        Returned,
        PackageTicketReturned,
        Donated,
        Exchanged,
        Left,
        ChangeSaved,
        PaidOutside,
        SaidToBeOpen,
        GivenBack,
        NeverReturned,
        ProviderSilent,
    ];
}
