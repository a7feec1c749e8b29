using System.ComponentModel.DataAnnotations;

namespace MovieRecs.Web.Telemetry;

/// <summary>Where metrics, traces and logs go beside the console: the section <c>MovieRecs:Telemetry</c> of the configuration.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "MovieRecs:Telemetry";

    /// <summary>The environment variable by which OpenTelemetry names a collector everywhere.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The address of an OpenTelemetry collector, such as http://127.0.0.1:4318; nothing is sent anywhere without one.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>How it is spoken to: "http" (protobuf over HTTP, mostly port 4318) or "grpc" (mostly port 4317).</summary>
    [RegularExpression("^(?i:http|grpc)$", ErrorMessage = "MovieRecs:Telemetry:OtlpProtocol is \"http\" or \"grpc\".")]
    public string OtlpProtocol { get; init; } = "http";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https")))
            yield return new ValidationResult($"MovieRecs:Telemetry:OtlpEndpoint is a full http or https address such as http://127.0.0.1:4318, not \"{endpoint}\".");
    }
}
