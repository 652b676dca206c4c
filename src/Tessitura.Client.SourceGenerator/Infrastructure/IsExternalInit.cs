namespace System.Runtime.CompilerServices;

// The compiler asks for this type where a record has init members, and netstandard2.0 has none.
internal static class IsExternalInit;
