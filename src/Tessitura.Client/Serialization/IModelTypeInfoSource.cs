using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>Makes the metadata of one model and of lists of it, for callers that do not know the type when they are compiled.</summary>
internal interface IModelTypeInfoSource
{
    JsonTypeInfo CreateInfo(JsonSerializerOptions options);

    JsonTypeInfo CreateListInfo(JsonSerializerOptions options);
}
