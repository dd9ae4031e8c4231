#include "standard/domain/standard_diff.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace bihuan::standard {
namespace {

using Leaves = std::map<std::string, std::string, std::less<>>;

std::string written(const toml::node& node) {
    std::ostringstream out;
    node.visit([&](const auto& value) { out << value; });
    return std::move(out).str();
}

// Entries without a code are named by their place.
std::string name_of(const toml::table& entry, std::size_t place) {
    for (const char* key : {"code", "id"})
        if (const auto value = entry[key].value<std::string>()) return *value;
    return std::to_string(place + 1);
}

void collect(const toml::node& node, const std::string& path, Leaves& out) {
    if (const auto* table = node.as_table()) {
        for (const auto& [key, value] : *table)
            collect(value, path.empty() ? std::string{key.str()} : fmt::format("{}.{}", path, key.str()),
                    out);
        return;
    }
    const auto* list = node.as_array();
    if (list == nullptr || list->empty() || !list->front().is_table()) {
        out[path] = written(node);
        return;
    }
    std::string order;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto* entry = (*list)[i].as_table();
        const auto name = entry ? name_of(*entry, i) : std::to_string(i + 1);
        order += (order.empty() ? "" : ", ") + name;
        collect((*list)[i], fmt::format("{}[{}]", path, name), out);
    }
    out[path + ".order"] = order;
}

Result<Leaves> leaves_of(std::string_view text) {
    try {
        Leaves out;
        collect(toml::parse(text), "", out);
        return out;
    } catch (const toml::parse_error& error) {
        return refuse(standard_unreadable,
                      fmt::format("{}: {}", error.source().begin.line, error.description()));
    }
}

}  // namespace

Result<std::vector<Difference>> diff_standards(std::string_view before, std::string_view after) {
    TRY(const auto old_leaves, leaves_of(before));
    TRY(const auto new_leaves, leaves_of(after));
    std::vector<Difference> out;
    const auto add = [&](const std::string& path, const std::string& a, const std::string& b) {
        if (a != b) out.push_back({path, a, b});
    };
    for (const auto& [path, value] : old_leaves) {
        const auto found = new_leaves.find(path);
        add(path, value, found == new_leaves.end() ? std::string{} : found->second);
    }
    for (const auto& [path, value] : new_leaves)
        if (!old_leaves.contains(path)) add(path, {}, value);
    std::ranges::sort(out, {}, &Difference::path);
    return out;
}

}  // namespace bihuan::standard
