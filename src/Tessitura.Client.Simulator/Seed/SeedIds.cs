namespace Tessitura.Client.Simulator;

/// <summary>Ids that more than one part of the built-in theatre names.</summary>
internal static class SeedIds
{
    public const int MainHouse = 1;
    public const int Studio = 2;

    public const int Stalls = 1;
    public const int Circle = 2;
    public const int Balcony = 3;
    public const int StudioFloor = 4;

    public const int LowerScreen = 1;
    public const int UpperScreen = 2;
    public const int StudioScreen = 3;

    public const int Premium = 1;
    public const int ZoneA = 2;
    public const int ZoneB = 3;
    public const int ZoneC = 4;
    public const int ZoneD = 5;
    public const int StudioZone = 6;

    public const int MembersAllocation = 2;

    public const int ThisSeason = 26;
    public const int NextSeason = 27;

    public const int FullPrice = 1;
    public const int Under26 = 2;
    public const int Member = 3;
    public const int Complimentary = 4;

    public const int WebSales = 3;
    public const int PrioritySales = 4;

    public const int WebSource = 100;
    public const int HoldAtBoxOffice = -1;
    public const int Post = 2;

    public const int OperaKeyword = 1;
    public const int DramaKeyword = 2;
    public const int MusicKeyword = 3;
    public const int FamilyKeyword = 4;
}
