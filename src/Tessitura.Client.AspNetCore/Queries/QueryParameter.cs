namespace Tessitura.Client.AspNetCore;

/// <summary>What the value of a query parameter is.</summary>
internal enum QueryValueKind
{
    /// <summary>One id.</summary>
    Id,

    /// <summary>Ids with commas between them, in any order.</summary>
    IdList,

    /// <summary>The same, or the word All.</summary>
    IdListOrAll,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A date, with or without a time and an offset.</summary>
    Moment,
}

/// <summary>One parameter of a call's query.</summary>
/// <param name="Name">As the front end's description has it.</param>
/// <param name="Kind">What its value is.</param>
internal sealed record QueryParameter(string Name, QueryValueKind Kind)
{
    public const string ModeOfSale = "modeOfSaleId";
    public const string Source = "sourceId";
    public const string Constituent = "constituentId";

    /// <summary>Whether the service refuses the call without it.</summary>
    public bool IsRequired { get; init; }

    public static QueryParameter Id(string name) => new(name, QueryValueKind.Id);

    public static QueryParameter RequiredId(string name) => new(name, QueryValueKind.Id) { IsRequired = true };

    public static QueryParameter Ids(string name) => new(name, QueryValueKind.IdList);

    public static QueryParameter IdsOrAll(string name) => new(name, QueryValueKind.IdListOrAll);

    public static QueryParameter Flag(string name) => new(name, QueryValueKind.Flag);

    public static QueryParameter Moment(string name) => new(name, QueryValueKind.Moment);
}
