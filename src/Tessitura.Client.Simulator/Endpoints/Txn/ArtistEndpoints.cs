using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Artists: the composers and the two leads of the opera.</summary>
internal static class ArtistEndpoints
{
    private static readonly IReadOnlyList<Artist> _artists =
    [
        new()
        {
            Id = 1,
            FirstName = "Livia",
            LastName = "Serra",
            VoiceId = 1,
            Bio = "Soprano; sings Violetta for the first time.",
        },
        new()
        {
            Id = 2,
            FirstName = "Tomas",
            LastName = "Brandt",
            VoiceId = 2,
            Bio = "Tenor; a member of the company since last season.",
        },
        new()
        {
            Id = 3,
            FirstName = "The",
            LastName = "Ropewalk Quartet",
            Bio = "Plays late, and mostly by heart.",
        },
    ];

    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetArtists", static _ => Reply.List(_artists));
        endpoints.Map("Txn.GetArtist", Get);
    }

    private static Reply Get(Call call) =>
        Reply.Ok(
            _artists.FirstOrDefault(a => a.Id == call.Id("artistId"))
                ?? throw ServiceFault.NotFound($"There is no artist {call.Id("artistId")}.")
        );
}
