using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tessitura.Client.Models;

namespace Tessitura.Client.AspNetCore;

/// <summary>What a visitor asks for: the described parameters only, each in its one form.</summary>
internal sealed class VisitorQuery
{
    private readonly SeatCurveRoute _route;
    private readonly Dictionary<string, string> _values;

    private VisitorQuery(SeatCurveRoute route, Dictionary<string, string> values) =>
        (_route, _values) = (route, values);

    /// <summary>Whether a visitor with another cookie gets another answer to the same query.</summary>
    public bool VariesByCookie { get; private set; }

    /// <summary>Whether the answer is this visitor's, and the query does not say so.</summary>
    public bool IsOfVisitor { get; private set; }

    public static (VisitorQuery? Query, ServiceError? Error) Read(SeatCurveRoute route, IQueryCollection query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in route.Parameters)
        {
            var (text, problem) = QueryValue.Read(parameter.Kind, query[parameter.Name]);
            if (problem is not null)
            {
                return (null, Refuse(StatusCodes.Status400BadRequest, parameter.Name, problem));
            }

            if (text is not null)
            {
                values[parameter.Name] = text;
            }
        }

        return (new VisitorQuery(route, values), null);
    }

    /// <summary>An error that names its parameter, and never repeats what was sent.</summary>
    public static ServiceError Refuse(int status, string parameter, string problem) =>
        new(
            status,
            [new ErrorMessage { Description = $"The parameter {parameter} {problem}.", ErrorPath = parameter }]
        );

    /// <summary>The id that is asked for; null for none.</summary>
    public int? IdOf(string parameter) =>
        _values.TryGetValue(parameter, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a parameter that is limited cannot be left out: the service wants mode of sale and constituent together.</summary>
    public bool Needs(QueryParameter parameter) =>
        parameter.IsRequired
        || parameter.Name switch
        {
            QueryParameter.Constituent => _values.ContainsKey(QueryParameter.ModeOfSale),
            QueryParameter.ModeOfSale => _values.ContainsKey(QueryParameter.Constituent),
            _ => false,
        };

    /// <summary>Adds what the visitor left out.</summary>
    public void Add(string parameter, int id, bool isOfVisitor)
    {
        _values[parameter] = id.ToString(CultureInfo.InvariantCulture);
        IsOfVisitor |= isOfVisitor;
    }

    public void VaryByCookie() => VariesByCookie = true;

    /// <summary>In the order of the route's parameters, whatever the order in which they came.</summary>
    public QueryString ToQueryString(Func<string, string> nameAtServer)
    {
        var text = QueryString.Empty;
        foreach (var parameter in _route.Parameters)
        {
            if (_values.TryGetValue(parameter.Name, out var value))
            {
                text = text.Add(nameAtServer(parameter.Name), value);
            }
        }

        return text;
    }
}
