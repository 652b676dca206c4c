using System.Net;

namespace Tessitura.Client.AotTests;

/// <summary>Answers a few requests from memory; anything else is a 501.</summary>
internal sealed class CannedServer : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
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
            "GET /TessituraService/Custom/Facilities/1" => (HttpStatusCode.OK, """{"Id":1,"Description":"House"}"""),
            "GET /TessituraService/Custom/Holds" => (HttpStatusCode.OK, """[{"SeatId":1,"HoldCodeId":2}]"""),
            "POST /TessituraService/Custom/Plans" => (
                HttpStatusCode.OK,
                await request.Content!.ReadAsStringAsync(cancellationToken)
            ),
            _ => (HttpStatusCode.NotImplemented, ""),
        };
        return new HttpResponseMessage(status) { Content = new StringContent(body) };
    }
}
