using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Artists.</summary>
internal static class ArtistEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetArtists", static call => Reply.List(call.Catalogue.Artists.Select(Full)));
        endpoints.Map("Txn.GetArtist", Get);
    }

    private static Reply Get(Call call)
    {
        var id = call.Id("artistId");
        return Reply.Ok(
            Full(
                call.Catalogue.Artists.FirstOrDefault(a => a.Id == id)
                    ?? throw ServiceFault.NotFound($"There is no artist {id}.")
            )
        );
    }

    private static Artist Full(ArtistEntry artist) =>
        new()
        {
            Id = artist.Id,
            FirstName = artist.FirstName,
            LastName = artist.LastName,
            VoiceId = artist.VoiceId,
            Bio = artist.Bio,
        };
}
