using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor.Services;

namespace MovieRecs.Tests.Components;

/// <summary>Renders components with MudBlazor's services and no browser behind them.</summary>
public abstract class ComponentTest : BunitContext
{
    /// <summary>A second is not enough for a machine that runs a dozen sites beside; what comes sooner is not waited for.</summary>
    static ComponentTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected ComponentTest()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>From now on components render as in a circuit, or as on the first, static page; no service can be added after it.</summary>
    protected void RenderAs(bool interactive) => SetRendererInfo(new RendererInfo(interactive ? "Server" : "Static", interactive));
}
