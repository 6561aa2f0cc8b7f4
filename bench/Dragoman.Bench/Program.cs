using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Dragoman.Bench.Stages).Assembly).Run(args);
