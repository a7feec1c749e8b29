namespace MovieRecs.Web.Posters.Colour;

/// <summary>
/// The palettes: one line per <see cref="PosterEra"/> in its order, alternatives apart by a bar, each as
/// ground, main, accent, ink.
/// </summary>
internal static class PaletteData
{
    public const string Night = """
        100f10 eae1cc c3272b f2ebda | e9dfc8 151315 b5261e 151315 | 17191c 8f8a7e c3272b efe8d8
        e8582b 141213 f3e6cf 141213 | 16181d d9472b e8c468 f4ead5 | efe4cd 1d3040 d9432a 17181c
        f2c230 17151a d23b2e 17151a | 1b2a41 e4572e f1d9a7 f7eedc | ede6d8 b8242a 141417 1a1618
        2a1a12 c96f2c e8b64c f3e3c3 | ddb66b 3a2016 a8371f 2a160e | 1c2420 a8471f e3c27a f2e6cb
        120f1f d9245c 2bc4c9 f3ecf7 | 0d1b2a 3a7ca5 ff5a5f edf2f4 | 1a0f14 e2572b f2c14e f7eadf
        0f1a17 3e7c59 d8c34a edefe4 | e6e2d6 1c2321 c0392b 1c2321 | 14161c b5412f e0b65a f1ece2
        10161c 47697e e2a03f eceff1 | 1a1413 a63d2f d9c9ae f2e9dc | d5d8d2 1d2f38 c8412b 14212a
        0b0c10 c5283d e9a04c f5efe6 | d9d3c7 23272e d8432a 191c21 | 101a20 2f7f86 f0653f eef2f0
        """;

    public const string Dread = """
        0c0d0c d8d2be 7d9a48 efeadb | 121010 b3202a e5dbc3 efe6d2
        10130f 7fa03a e0442e f0f0dc | e0c341 15120f b3221e 15120f
        1a0b12 b01e3c e9b44c f5e6d3 | ede3d0 9d1b26 16110f 1a1212
        170b07 c2461d e9a23b f5e2c4 | e2c49a 6b1414 c8501e 2b0d0a
        0c0818 6f2dbd f2436f f2e9ff | 07130f 1fa36b ffb03a e6f5ec
        0e0e0e b71c1c d9d0c1 f2ede4 | 101b1e 5b8a72 e6d36a eef2ec
        0b1210 4f6f52 e0523c ebeee6 | e5e1d8 7a1010 d9532c 1a1414
        090a0d c4161c e3e0d8 f3f1ec | 14101a d1495b edae49 f6ede3
        """;

    public const string Earth = """
        2b2118 b9935a e0d3ab f1e6cc | e6d6b2 6b4f2e b8492a 2b2016
        e9b44c b5432a 4a2018 33170f | 1e3a46 d98e3a f0d59a f6ebd2
        d9532c f2c14e 3b1a14 1c0b08 | f3dfb4 c2512b 2f4b52 2a1b14
        3a2415 c7742e edbe5f f6e3bc | e3b869 8c4a1f 37432e 2e1a0d
        22303c e07a3f f2cc8f f8efdd | f0d8a8 c44536 1f4e5f 26201c
        1f2a22 8a9a5b e3b04b f1eddb | ead9b5 a4593a 3e5c50 2a221b
        2a2622 a77b4b f08a4b f0e6d6 | 17303b 4e8d8c f2a541 f1efe2
        1c2b33 d9822b e9d8a6 f6f0e0 | efe3cc 335c58 d1603d 1d2b2a
        """;

    public const string Machine = """
        14181c a9b4b8 d64a33 eeeae0 | dce0da 22343c c8452d 1a2328
        0f2b3c 2f8f8c f26b3a f4ebd6 | f0e3c4 1f6f78 e2462e 15282e
        f4efe6 e6392b 1b1b1e 1b1b1e | 12213a f2a71b e8402f f5eedf
        101820 e07b39 f2d06b f4ead7 | e9d8b4 b3541e 1e4d5c 1f2326
        160c34 7b2ff7 19e3f2 f1ebff | 0a0f2c ff2e88 22d3ee f3f0ff | 1b1035 f2567a ffc857 f9eefb
        08140f 1f9d55 c9f36a e8f7ec | 0e1a2b 3d7edb f2784b eef3fa | 1a1512 d9542b f2c54e f5ece0
        0d1b24 2e86ab f6a01a eef4f7 | e8ecee 1f3a4d f05a28 14232e
        0c1821 e4572e f2c879 f2f4f3 | f1ece2 10475c ff6b35 0d2530 | 101426 23808f f2665a eff3f4
        """;

    public const string Heart = """
        1e1a24 c9b79c b85468 f3eadb | eadfd0 8a4b55 2c3440 2a2026
        f3d9cf d1495b 2a4d69 2b1f2a | 19324a e27d8c f2d0a4 f8eee3
        f6e7d8 e4572e 2e6f6b 2b1d1a | 6b1d3a f08a5d f9d56e fbefe0
        4a2419 d98b4a f0c987 f9e9cf | ebcfa3 a44a2a 2f4a3c 331b10
        2b1b4d f25f8a 7fe0e8 f9eefa | f7dde0 c13c74 3a4fa0 2a1736
        f0e4d4 a5424d 2b4a60 2a2326 | 1f2f3a c9705b ebc78b f5ede0 | e9dcc0 40616b c9603f 22292d
        13262f 5e8c8a f0a868 f3efe6 | f4e9e1 c8553d 2c5d63 24201f | 2a2333 a9667a f0c987 f6eee6
        f6d9ce e0525f 234e70 241c2b | 231942 e56b6f f2c19b faede6 | e8e4da 2f5d62 e58a3c 1b2a2e
        """;

    public const string Play = """
        f1e4c3 c8442f 2d5d62 2a211b | 20364a e0b04c d9593d f7edd8
        f7d9a8 e4503b 2b7a78 24211f | 16646b f4b942 f0563d fff4df
        f9c80e ea3546 1b4f8f 1f1a24 | f5ebdd f26430 00847a 2a1f2d
        f2b134 d7492a 5b3a1e 2e170c | 5a3b1e e98a2b f3d47e fbebcb
        2d1e6b ff4f9a ffd23f fff2fa | ffe066 f25ca2 247ba0 22194d
        fff1d6 f25f29 1f6f6b 1e2b3a | 1d3f8a f9c22e ef4b4b f8f4e6 | c9e4de e4572e 1f5f6b 17323a
        e8f3ee 1e8a82 f2784b 173337 | f6c445 2f6db5 e4483c 1a2440 | 16395b 57b8c9 f9b233 f2f7f4
        fdebd3 f25c54 3a7d7c 2b2440 | 233d7b f7b32b f26b5e fff6e4 | dcecc9 2f7f6b f2703f 18342f
        """;

    public const string Plain = """
        e7e1d3 3b3a38 b5482f 1f1e1d | 1d1e20 c9c3b4 c8953f f0ece2
        e9e0cc 2f4a57 d9563a 1f2428 | 20303a d8c9a4 e0663d f4eddd
        f1ebe0 26262a e0412f 1f1f22 | 1b2430 e9b94f e4572e f4efe4
        e6d3ac 5a3a22 c9622b 2c1c10 | 2e2620 c99a5b d9602b f3e7d0
        e9e6ee 2c2f6b e04f7a 1d1c33 | 15192e 6d7fd1 f2a65a eef0fa
        e9e7df 2b3a3a d1603d 1b2525 | 1a2326 8fa89b e8b04a eef1ec
        eceae4 24323d e2752f 18222a | 17212b 7d95a5 f2a541 eef2f4
        f1efe9 1f2a33 e4572e 171d22 | 14171d 9aa5a8 f2b544 f1f0ea
        """;
}
