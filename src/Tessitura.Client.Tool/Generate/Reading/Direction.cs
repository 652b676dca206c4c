namespace Tessitura.Client.Tool;

/// <summary>Which way a model travels.</summary>
internal enum Direction
{
    Request,
    Response,
    Both,
}
