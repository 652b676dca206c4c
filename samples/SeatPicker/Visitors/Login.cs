namespace SeatPicker;

/// <summary>A name and a password; its text form shows neither.</summary>
internal sealed record Login(string Name, string Password)
{
    public override string ToString() => "a login";
}
