using System.Net;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Import;

namespace MovieRecs.Web.Importing;

/// <summary>Fetches a dataset from GroupLens, or from wherever the settings say, to a file.</summary>
public sealed class DatasetDownload(HttpClient http, ImportFolder folder, IOptions<ImportOptions> options)
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);
    private static readonly byte[] ZipSignature = [(byte)'P', (byte)'K', 3, 4];

    /// <returns>The path of a complete zip; whoever asked deletes it.</returns>
    /// <exception cref="ImportException">No connection, no such file, too large, cut short, or no zip; nothing is left on disk.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left on disk.</exception>
    public async Task<string> FetchAsync(NamedDataset dataset, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Uri address = new(new Uri(options.Value.GroupLensAddress.AbsoluteUri.TrimEnd('/') + "/"), dataset.FileName);
        string part = folder.NewFile(".part");
        try
        {
            await FetchAsync(address, part, progress, cancellationToken);
            string complete = Path.ChangeExtension(part, ".zip");
            File.Move(part, complete);
            return complete;
        }
        catch (HttpRequestException error)
        {
            throw new ImportException(Explain(address, error), error);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ImportException($"{address.Host} has stopped answering. Start the download again later.", error);
        }
        catch (IOException error)
        {
            throw new ImportException($"The download can't be written to the data folder ({error.Message}). Make room there and start again.", error);
        }
        finally
        {
            folder.Delete(part);
        }
    }

    private async Task FetchAsync(Uri address, string part, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        long total = response.Content.Headers.ContentLength ?? 0;
        RequireSize(address, total);

        using CancellationTokenSource silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using FileStream file = new(part, FileMode.CreateNew, FileAccess.ReadWrite);
        byte[] buffer = new byte[1 << 16];
        long done = 0;
        while (true)
        {
            silence.CancelAfter(LongestSilence);
            int count = await ReadAsync(address, body, buffer, silence.Token);
            if (count == 0)
                break;
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            done += count;
            RequireSize(address, done);
            progress?.Report(new ImportProgress(ImportPhase.Downloading, done, total));
        }
        if (done < total)
            throw new ImportException($"The download of {address} was cut short: {done:N0} of {total:N0} bytes came. Start it again.");
        file.Position = 0;
        if (file.ReadAtLeast(buffer.AsSpan(0, ZipSignature.Length), ZipSignature.Length, throwOnEndOfStream: false) < ZipSignature.Length || !buffer.AsSpan().StartsWith(ZipSignature))
            throw new ImportException($"What came from {address} is no zip, but perhaps a page of a proxy or a login. Open the address in a browser to see it, or upload the zip instead.");
    }

    private static async Task<int> ReadAsync(Uri address, Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException error)
        {
            throw new ImportException($"The download of {address} was cut short ({error.Message}). Start it again.", error);
        }
    }

    private void RequireSize(Uri address, long bytes)
    {
        if (bytes > options.Value.LargestZipBytes)
            throw new ImportException($"{address} is larger than {options.Value.LargestZipMegabytes:N0} MB, the most that the setting {ImportOptions.Section}:{nameof(ImportOptions.LargestZipMegabytes)} allows.");
    }

    private static string Explain(Uri address, HttpRequestException error) => error.StatusCode switch
    {
        HttpStatusCode.NotFound => $"There is no {address}. Check the setting {ImportOptions.Section}:{nameof(ImportOptions.GroupLensAddress)}, or upload the zip instead.",
        { } status => $"{address.Host} answers {(int)status} ({status}) to {address}. Try again later, or upload the zip instead.",
        null => $"{address.Host} can't be reached ({error.Message}). Check the network of this machine, or download the zip elsewhere and upload it.",
    };
}
