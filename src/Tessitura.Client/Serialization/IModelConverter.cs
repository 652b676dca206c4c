namespace Tessitura.Client;

/// <summary>Marks converters whose values cannot be changed by anybody: models and lists of them.</summary>
internal interface IModelConverter;
