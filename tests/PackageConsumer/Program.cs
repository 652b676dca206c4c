using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client;
