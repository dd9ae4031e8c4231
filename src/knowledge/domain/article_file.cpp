#include "knowledge/domain/article_file.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

#include "base/text.hpp"
#include "knowledge/domain/article_rules.hpp"

namespace bihuan::knowledge {
namespace {

constexpr std::array keys{"code",     "category", "audience",   "keywords", "synonyms", "related",
                          "training", "valid_to", "valid_from", "zh",       "en"};
constexpr std::size_t title_max = 200, summary_max = 500, word_max = 60, list_max = 30;

// One [[article]], read strictly: the first thing that is wrong is said with its line.
class Reader {
  public:
    explicit Reader(const toml::table& table) : table_{table} {}

    Result<FileArticle> read() {
        for (const auto& [key, value] : table_)
            if (std::ranges::find(keys, key.str()) == keys.end())
                wrong(fmt::format("unknown key {}", key.str()));
        FileArticle out;
        out.code = text(table_, "code", word_max, false);
        out.category = text(table_, "category", word_max, true);
        if (!is_article_code(out.code)) wrong("code: small letters, digits and - only");
        auto& c = out.content;
        const auto audience = named<Audience>(audience_names, text(table_, "audience", word_max, false));
        if (audience)
            c.audience = *audience;
        else
            wrong("audience: customer or agent");
        c.keywords = texts("keywords");
        c.synonyms = texts("synonyms");
        c.related = texts("related");
        c.training = text(table_, "training", word_max, true);
        c.valid_from = moment("valid_from");
        c.valid_to = moment("valid_to");
        c.zh = words("zh");
        c.en = words("en");
        if (!wrong_.empty()) return refuse(file_unreadable, wrong_);
        return out;
    }

  private:
    void wrong(std::string_view what) {
        if (wrong_.empty()) wrong_ = fmt::format("{}: {}", table_.source().begin.line, what);
    }
    std::string text(const toml::table& from, std::string_view key, std::size_t max, bool is_optional,
                     bool has_lines = false) {
        const auto* node = from.get(key);
        if (node == nullptr && is_optional) return {};
        const auto value = node ? node->value<std::string>() : std::nullopt;
        if (!value || (value->empty() && !is_optional)) {
            wrong(fmt::format("{}: a text is needed", key));
            return {};
        }
        if (code_point_count(*value) > max) wrong(fmt::format("{}: {} characters at most", key, max));
        if (has_control_characters(*value, has_lines)) wrong(fmt::format("{}: control characters", key));
        return trim(*value);
    }
    std::vector<std::string> texts(std::string_view key) {
        std::vector<std::string> out;
        const auto* node = table_.get(key);
        if (node == nullptr) return out;
        const auto* list = node->as_array();
        if (list == nullptr || list->size() > list_max) {
            wrong(fmt::format("{}: a list of {} texts at most", key, list_max));
            return out;
        }
        for (const auto& one : *list) {
            const auto value = one.value<std::string>();
            if (!value || value->empty() || code_point_count(*value) > word_max ||
                has_control_characters(*value, false))
                wrong(fmt::format("{}: texts of 1 to {} characters", key, word_max));
            else
                out.push_back(trim(*value));
        }
        return out;
    }
    std::optional<Instant> moment(std::string_view key) {
        const auto value = text(table_, key, word_max, true);
        if (value.empty()) return std::nullopt;
        const auto at = from_iso(value);
        if (!at) wrong(fmt::format("{}: a time such as 2027-01-01T00:00:00Z", key));
        return at;
    }
    Words words(std::string_view key) {
        const auto* node = table_.get(key);
        if (node == nullptr) return {};
        const auto* table = node->as_table();
        if (table == nullptr) {
            wrong(fmt::format("{}: a table", key));
            return {};
        }
        return {text(*table, "title", title_max, false), text(*table, "summary", summary_max, true),
                text(*table, "body", file_bytes_max, false, true)};
    }
    const toml::table& table_;
    std::string wrong_;
};

toml::array list_of(const std::vector<std::string>& texts) {
    toml::array out;
    for (const auto& one : texts) out.push_back(one);
    return out;
}

}  // namespace

Result<std::vector<FileArticle>> read_articles(std::string_view text) {
    if (text.size() > file_bytes_max || !is_valid_utf8(text)) return refuse(file_unreadable, "UTF-8, 64 MiB");
    std::vector<FileArticle> out;
    try {
        const auto root = toml::parse(text);
        for (const auto& [key, value] : root)
            if (key.str() != "article")
                return refuse(file_unreadable, fmt::format("unknown key {}", key.str()));
        const auto* list = root.get("article") ? root.get("article")->as_array() : nullptr;
        if (list == nullptr || list->empty() || list->size() > file_articles_max)
            return refuse(file_unreadable, fmt::format("1 to {} [[article]]", file_articles_max));
        for (const auto& one : *list) {
            const auto* table = one.as_table();
            if (table == nullptr) return refuse(file_unreadable, "article must be tables, [[article]]");
            TRY(auto article, Reader{*table}.read());
            if (std::ranges::find(out, article.code, &FileArticle::code) != out.end())
                return refuse(file_unreadable, fmt::format("the code {} stands twice", article.code));
            out.push_back(std::move(article));
        }
    } catch (const toml::parse_error& error) {
        return refuse(file_unreadable, fmt::format("{}: {}", error.source().begin.line, error.description()));
    }
    return out;
}

std::string write_articles(const std::vector<FileArticle>& articles) {
    toml::array list;
    for (const auto& one : articles) {
        const auto& c = one.content;
        toml::table table{{"code", one.code}, {"audience", std::string{to_text(c.audience)}}};
        if (!one.category.empty()) table.insert("category", one.category);
        if (!c.training.empty()) table.insert("training", c.training);
        if (c.valid_from) table.insert("valid_from", to_iso(*c.valid_from));
        if (c.valid_to) table.insert("valid_to", to_iso(*c.valid_to));
        const auto add_list = [&](const char* key, const std::vector<std::string>& texts) {
            if (!texts.empty()) table.insert(key, list_of(texts));
        };
        add_list("keywords", c.keywords);
        add_list("synonyms", c.synonyms);
        add_list("related", c.related);
        const auto add_words = [&](const char* key, const Words& words) {
            if (!words.is_empty())
                table.insert(
                    key,
                    toml::table{{"title", words.title}, {"summary", words.summary}, {"body", words.body}});
        };
        add_words("zh", c.zh);
        add_words("en", c.en);
        list.push_back(std::move(table));
    }
    std::ostringstream out;
    out << toml::toml_formatter{toml::table{{"article", std::move(list)}},
                                toml::toml_formatter::default_flags & ~toml::format_flags::indentation}
        << '\n';
    return std::move(out).str();
}

}  // namespace bihuan::knowledge
