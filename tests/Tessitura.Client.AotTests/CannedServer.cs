using System.Net;

namespace Tessitura.Client.AotTests;

/// <summary>Answers five requests from memory; anything else is a 501.</summary>
internal sealed class CannedServer : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var (status, body) = $"{request.Method} {request.RequestUri!.AbsolutePath}" switch
        {
            "GET /TessituraService/TXN/Performances/4711/Seats" => (
                HttpStatusCode.OK,
                """[{"Id":1,"SeatRow":"A","IsSeat":true,"Comfort":"high"}]"""
            ),
            "POST /TessituraService/Web/Session" => (HttpStatusCode.OK, """{"SessionKey":"INVENTED-KEY"}"""),
            "POST /TessituraService/Web/Cart/INVENTED-KEY/Tickets" => (
                HttpStatusCode.OK,
                """{"LineItemId":7,"SeatsReserved":1}"""
            ),
            "GET /TessituraService/Web/Cart/INVENTED-KEY" => (HttpStatusCode.NoContent, ""),
            "GET /TessituraService/TXN/Facilities/404" => (
                HttpStatusCode.NotFound,
                """[{"Code":null,"Description":"No such facility.","Details":null,"ErrorPath":null}]"""
            ),
            _ => (HttpStatusCode.NotImplemented, ""),
        };
        return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
    }
}
