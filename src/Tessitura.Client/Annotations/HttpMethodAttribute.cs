namespace Tessitura.Client.Annotations;

/// <summary>
/// Base of the attributes that turn an interface method into one HTTP request; each stands for one verb.
/// </summary>
/// <remarks>
/// The interface is implemented at compile time. A parameter fills the placeholder of its name, is the
/// <see cref="BodyAttribute">body</see>, or becomes a query parameter; a null query parameter is left out. The method
/// returns <see cref="Task"/>, <see cref="Task{TResult}"/>, or a task of a nullable type where the answer may be empty.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public abstract class HttpMethodAttribute : Attribute
{
    private protected HttpMethodAttribute(string path) => Path = path;

    /// <summary>
    /// Path below the base address: starts with <c>/</c>; <c>{name}</c> is a parameter, escaped when it is filled in,
    /// and <c>@sessionKey</c> stands for the key of the web session, filled in while the request is sent.
    /// </summary>
    public string Path { get; }
}
