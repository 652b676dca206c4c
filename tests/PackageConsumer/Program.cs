using Consumer;
using Tessitura.Client.Simulator;

// Programs as their authors write them, over the packages alone: a nightly export, a box office, a web site, and one that
// brings interfaces of its own. Unit tests of a service are beside it, in UnitTests/.
await using var simulator = await TessituraSimulator.StartAsync();

await NightlyExport.RunAsync(simulator);
await BoxOffice.RunAsync(simulator);
await WebSite.RunAsync(simulator);
await OwnInterfaces.RunAsync(simulator);
