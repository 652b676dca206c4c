using System.Text.Json;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>How a call may end whose answer is anything: as a value, or as the exception that says where it broke the contract.</summary>
internal static class Ending
{
    /// <summary>What is wrong with the way the call ended; null when nothing is.</summary>
    public static async Task<string?> ProblemOf(Func<Task<object?>> call, ContractOperation operation)
    {
        try
        {
            return ProblemOf(await call(), operation);
        }
        catch (TessituraContractException exception)
        {
            return exception.JsonPath?.StartsWith('$') is not true ? $"no JSON path: {exception}" : LeakIn(exception);
        }
        catch (TessituraRejectedException exception) when (operation.Name.StartsWith("Login", StringComparison.Ordinal))
        {
            // A login answer that says it did not log in.
            return LeakIn(exception);
        }
        catch (Exception exception)
        {
            return $"unexpected: {exception}";
        }
    }

    /// <summary>The same for an answer that says by its status that the call failed.</summary>
    public static async Task<string?> ProblemOfFailed(Func<Task<object?>> call)
    {
        try
        {
            await call();
            return "no exception";
        }
        catch (TessituraException exception)
        {
            return exception.Message.Any(char.IsControl) ? $"control characters: {exception.Message}" : null;
        }
        catch (Exception exception)
        {
            return $"unexpected: {exception}";
        }
    }

    // A value must be one all through: it can be printed, and written back.
    private static string? ProblemOf(object? value, ContractOperation operation)
    {
        if (value is not null)
        {
            _ = value.ToString();
            var type = OperationCall.MethodOf(operation).ReturnType.GetGenericArguments()[0];
            JsonSerializer.SerializeToUtf8Bytes(value, Json.TypeInfo(type));
        }

        return null;
    }

    private static string? LeakIn(TessituraException exception) =>
        exception.ToString() is var text && text.Contains(HostileValues.Mark[..4], StringComparison.Ordinal)
            ? $"a value of the answer: {text}"
            : null;
}
