#include "standard/domain/standard_file.hpp"

#include <toml++/toml.h>

#include <stdexcept>

namespace bihuan {
std::string_view telecom_standard_text();  // generated
std::string_view clauses_text();           // generated
}  // namespace bihuan

namespace bihuan::standard {
namespace {

std::string text_of(const toml::table& table, std::string_view key) {
    const auto value = table[key].value<std::string>();
    if (!value) throw std::runtime_error{"the standard lacks " + std::string{key}};
    return *value;
}

std::vector<std::string> texts_of(const toml::table& table, std::string_view key) {
    std::vector<std::string> out;
    if (const auto* list = table[key].as_array())
        for (const auto& one : *list) out.push_back(one.value_or(std::string{}));
    return out;
}

template <class F>
void each_table(const toml::table& in, std::string_view key, F use) {
    if (const auto* list = in[key].as_array())
        for (const auto& one : *list)
            if (const auto* table = one.as_table()) use(*table);
}

}  // namespace

StandardFile read_standard(std::string_view text) {
    const auto root = toml::parse(text);
    StandardFile out;
    each_table(root, "channel", [&](const toml::table& row) {
        out.channels.push_back({text_of(row, "code"), text_of(row, "zh"), text_of(row, "en")});
    });
    if (const auto* listed = root["principles"].as_table()) {
        out.principles.zh = texts_of(*listed, "zh");
        out.principles.en = texts_of(*listed, "en");
    }
    each_table(root, "category", [&](const toml::table& row) {
        const auto add = [&](const toml::table& one, std::string parent) {
            SeedCategory seed;
            auto& category = seed.category;
            category.code = text_of(one, "code");
            category.name_zh = text_of(one, "zh");
            category.name_en = text_of(one, "en");
            category.ticket_type = text_of(row, "type");
            category.default_priority = one["priority"].value_or(text_of(row, "priority"));
            category.is_public = one["public"].value_or(true);
            category.position = static_cast<std::int64_t>(out.categories.size());
            seed.parent_code = std::move(parent);
            seed.organization_code = row["organization"].value_or(std::string{});
            out.categories.push_back(std::move(seed));
        };
        add(row, "");
        each_table(row, "children", [&](const toml::table& child) {
            const auto code = text_of(child, "code");
            add(child, code.substr(0, code.rfind('.')));
        });
    });
    return out;
}

const StandardFile& embedded_standard() {
    static const auto file = read_standard(telecom_standard_text());
    return file;
}

std::vector<Clause> read_clauses(std::string_view text) {
    const auto root = toml::parse(text);
    std::vector<Clause> out;
    each_table(root, "clause", [&](const toml::table& row) {
        Clause clause{text_of(row, "id"), text_of(row, "zh"), text_of(row, "en"), {}};
        each_table(row, "controls", [&](const toml::table& control) {
            clause.controls.push_back({text_of(control, "kind"), text_of(control, "name")});
        });
        out.push_back(std::move(clause));
    });
    return out;
}

const std::vector<Clause>& embedded_clauses() {
    static const auto clauses = read_clauses(clauses_text());
    return clauses;
}

}  // namespace bihuan::standard
