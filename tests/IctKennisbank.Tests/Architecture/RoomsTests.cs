using System.Text.RegularExpressions;

namespace IctKennisbank.Tests.Architecture;

/// <summary>The table of rooms of docs/architecture.md: arrows go one way.</summary>
public sealed class RoomsTests
{
    /// <summary>
    /// For each room, the rooms that it may know. Diagnostics and Texts are one row of the table and known to all: every
    /// sentence that people read stands there. Search is fed by Planning and knows of Model only the list that compares by
    /// value, like Rendering.
    /// </summary>
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Texts"] = [],
        ["Diagnostics"] = ["Texts"],
        ["Model"] = ["Diagnostics", "Texts"],
        ["Files"] = ["Diagnostics", "Texts"],
        ["Content"] = ["Diagnostics", "Texts", "Model", "Files"],
        ["Search"] = ["Diagnostics", "Texts", "Model", "Files"],
        ["Planning"] = ["Diagnostics", "Texts", "Model", "Files", "Search"],
        ["Types"] = ["Diagnostics", "Texts", "Model", "Content", "Planning"],
        ["Checks"] = ["Diagnostics", "Texts", "Model", "Files", "Types"],
        ["Rendering"] = ["Diagnostics", "Texts", "Model", "Files", "Planning"],
        ["Forms"] = ["Diagnostics", "Texts", "Model", "Files", "Content", "Types", "Checks"],
        ["Build"] = ["Diagnostics", "Texts", "Model", "Files", "Content", "Search", "Planning", "Types", "Checks", "Rendering", "Forms"],
        ["Authoring"] = ["Diagnostics", "Texts", "Model", "Files", "Content", "Types", "Build", "Forms"],
        ["Cli"] = ["Diagnostics", "Texts", "Files", "Build", "Authoring"],
    };

    /// <summary>Packages, by the one room that may name them.</summary>
    private static readonly Dictionary<string, string> Packages = new(StringComparer.Ordinal)
    {
        ["YamlDotNet"] = "Content",
        ["Markdig"] = "Content",
        ["AngleSharp"] = "Checks",
        ["System.CommandLine"] = "Cli",
    };

    private static readonly List<SourceCode> Product = [.. SourceCode.Library, .. SourceCode.Program];

    [Fact]
    public void Every_room_is_in_the_table() => Assert.Equal(
        MayKnow.Keys.Order(StringComparer.Ordinal), Product.Select(static file => file.Room).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_room_knows_only_what_the_table_says() => Assert.Empty(
        from file in Product
        from room in Known(file)
        where room != file.Room && !MayKnow[file.Room].Contains(room)
        select $"{file.Path} knows {room}");

    [Theory]
    [InlineData("Search")]
    [InlineData("Rendering")]
    public void Of_the_model_these_rooms_know_only_the_list_that_compares_by_value(string room)
    {
        string[] types = [.. typeof(IctKennisbank.Model.Item).Assembly.GetTypes()
            .Where(static type => type.Namespace == "IctKennisbank.Model" && !type.IsNested)
            .Select(static type => type.Name.Split('`')[0])
            .Where(static name => name is not "ValueList")
            .Distinct()];

        Assert.Empty(
            from file in Product
            where file.Room == room && Known(file).Contains("Model")
            from type in types
            where file.Has($@"(?<![\w.]){type}(?=\s+[A-Za-z_]|[.<?\[]|>)")
            select $"{file.Path} knows {type}");
    }

    [Fact]
    public void Only_the_program_and_the_files_room_know_the_disk() => Assert.Empty(
        from file in Product
        where file.Room is not ("Files" or "Cli") && file.Has(@"(?<![\w.])Disk\.")
        select file.Path);

    [Fact]
    public void The_program_uses_the_disk_the_builder_and_no_other_room_by_its_full_name() => Assert.Empty(
        from file in SourceCode.Program
        from Match match in Regex.Matches(file.Code, @"IctKennisbank\.(?<room>[A-Z]\w+)")
        let room = match.Groups["room"].Value
        where room is not "Cli" && !MayKnow["Cli"].Contains(room)
        select $"{file.Path}: {room}");

    [Fact]
    public void A_package_is_named_in_one_room_only() => Assert.Empty(
        from file in Product
        from package in Packages
        where file.Room != package.Value && file.Has($@"(?<![\w.]){Regex.Escape(package.Key)}\b")
        select $"{file.Path} names {package.Key}");

    [Fact]
    public void The_template_engine_is_used_in_one_file_so_that_it_can_be_replaced() => Assert.Equal(
        ["src/IctKennisbank/Rendering/Renderer.cs"],
        Product.Where(static file => file.Has(@"\bTemplateEngine\b") && !file.Path.EndsWith("/TemplateEngine.cs", StringComparison.Ordinal))
            .Select(static file => file.Path));

    [Fact]
    public void Content_types_do_not_know_each_other()
    {
        List<SourceCode> types = [.. Product.Where(static file => file.Room == "Types" && file.Name is not ("All.cs" or "CommonFields.cs"))];

        Assert.NotEmpty(types);
        Assert.Empty(
            from file in types
            from other in types
            where other != file && file.Has($@"(?<![\w.]){other.Name[..^3]}\.")
            select $"{file.Path} knows {other.Name}");
    }

    [Fact]
    public void Only_the_list_of_types_and_the_builder_name_content_types()
    {
        string[] names = [.. Product.Where(static file => file.Room == "Types" && file.Name is not ("All.cs" or "CommonFields.cs"))
            .Select(static file => file.Name[..^3])];

        Assert.Empty(
            from file in Product
            where file.Room is not "Types"
            from name in names
            where file.Has($@"(?<![\w.]){name}\.Type\b")
            select $"{file.Path} knows {name}");
    }

    [Fact]
    public void No_framework_is_named_in_code()
    {
        string[] ids = [.. Support.Repo.Tree.Below("content/kaders")
            .Select(static file => file.Path[(file.Path.LastIndexOf('/') + 1)..^".yml".Length])
            .Where(static name => !name.StartsWith("verwant", StringComparison.Ordinal))];

        Assert.Empty(
            from file in Product
            from id in ids
            where Regex.IsMatch(file.Text, $"\"{Regex.Escape(id)}(?:[.][a-z0-9.]+)?\"")
            select $"{file.Path} names {id}");
    }

    private static IEnumerable<string> Known(SourceCode file)
    {
        foreach (string name in file.Usings)
        {
            string[] parts = name.Split('.');
            if (parts is ["IctKennisbank", _, ..] && parts[1] != "Cli")
            {
                yield return parts[1];
            }
        }

        // A namespace beside one's own can be named without a using: Texts.Text.Get.
        foreach (string room in MayKnow.Keys)
        {
            if (file.Has($@"(?<![\w.])(?:IctKennisbank\.)?{room}\.(?:[A-Z]\w*\.)*{FirstType(room)}"))
            {
                yield return room;
            }
        }
    }

    /// <summary>A pattern of the types in a room's own namespace, so that a property with a room's name is no reference to the room.</summary>
    private static string FirstType(string room) => "(?:" + string.Join('|', typeof(IctKennisbank.Model.Item).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("IctKennisbank." + room, StringComparison.Ordinal) == true && !type.IsNested)
        .Select(static type => Regex.Escape(type.Name.Split('`')[0])).Where(static name => !name.StartsWith('<')).Distinct()
        .DefaultIfEmpty("-")) + @")\b";
}
