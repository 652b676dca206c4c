// Whoever drives a browser or a terminal waits most of the time.
[assembly: LevelOfParallelism(4)]
