using System.Text.Json.Serialization;

namespace Tessitura.Client.Redis;

/// <summary>JSON of what is kept in Redis, without reflection.</summary>
[JsonSerializable(typeof(List<OpenQuestion>))]
internal sealed partial class RedisJsonContext : JsonSerializerContext;
