namespace Tessitura.Client;

/// <summary>Major version of a Tessitura server: decides which operations and request members it is sent.</summary>
public enum TessituraVersion
{
    /// <summary>Version 14: no checkout status, one season id on performance summaries.</summary>
    V14 = 14,

    /// <summary>Version 15, taken as its latest release; service path <c>/TessituraService</c>.</summary>
    V15 = 15,

    /// <summary>Version 16; service path <c>/tessitura/api</c>.</summary>
    V16 = 16,
}
