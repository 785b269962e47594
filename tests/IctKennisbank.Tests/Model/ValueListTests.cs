using IctKennisbank.Model;

namespace IctKennisbank.Tests.Model;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_with_equal_elements_are_equal_and_hash_alike()
    {
        ValueList<string> one = ["a", "b"];
        ValueList<string> other = new[] { "a", "b" }.ToValueList();

        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(new Holder(one) == new Holder(other));
    }

    [Fact]
    public void Order_and_length_count()
    {
        ValueList<string> list = ["a", "b"];

        Assert.True(list != ["b", "a"]);
        Assert.True(list != ["a"]);
        Assert.False(list.Equals("ab"));
    }

    [Fact]
    public void No_list_and_an_empty_list_are_the_same()
    {
        ValueList<int> none = default;
        ValueList<int> empty = [];

        Assert.True(none == empty);
        Assert.True(none.IsEmpty);
        Assert.Empty(none);
    }

    [Fact]
    public void A_list_keeps_its_own_copy()
    {
        int[] source = [1, 2];
        ValueList<int> list = [.. source];
        source[0] = 9;

        Assert.Equal([1, 2], list);
    }

    private sealed record Holder(ValueList<string> List);
}
