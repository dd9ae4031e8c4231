// Articles from a file and into one, so that an operator can begin with ours.
#include <fmt/format.h>

#include <algorithm>

#include "identity/calls.hpp"
#include "knowledge/domain/article_rules.hpp"
#include "knowledge/use_cases/steps.hpp"
#include "standard/calls.hpp"

namespace bihuan {
std::string_view first_articles_text();  // generated
}  // namespace bihuan

namespace bihuan::knowledge {
namespace {

// The code of the article is said with what is wrong with it.
template <class T>
Result<T> about(const std::string& code, Result<T> result) {
    if (result) return result;
    const auto& error = result.error();
    const auto& kind = error.fields.empty() ? error.kind : error.fields.front().kind;
    return std::unexpected{
        field_error(fmt::format("{}.{}", code, error.fields.empty() ? "" : error.fields.front().field), kind,
                    error.fields.empty() ? error.detail : error.fields.front().detail)};
}

Result<std::vector<FileArticle>> with_categories(Unit& unit, std::string_view text) {
    TRY(auto articles, read_articles(text));
    for (auto& one : articles) {
        if (one.category.empty()) continue;
        const auto category = standard::category_by_code(unit, one.category);
        if (!category) return refuse_field(one.code + ".category", category_unknown, one.category);
        one.content.category_id = category->category_id;
    }
    return articles;
}

// False: it stands there already, word for word.
bool bring_in(Unit& unit, const FileArticle& one, UserId owner, Imported& counts, Article& article,
              Revision& revision) {
    ArticleStore store{unit};
    const auto known = store.find(one.code);
    std::int64_t number = 1;
    if (known) {
        const auto latest = store.latest(known->article_id).value();
        if (latest.content == one.content && latest.state != State::withdrawn) {
            ++counts.same;
            return false;
        }
        article = *known;
        number = latest.number + 1;
        ++counts.changed;
    } else {
        article.article_id = unit.new_id<ArticleId>();
        article.code = one.code;
        article.owner_id = owner;
        must(store.add(article));
        ++counts.added;
    }
    revision.revision_id = unit.new_id<RevisionId>();
    revision.article_id = article.article_id;
    revision.number = number;
    revision.state = State::proposed;
    revision.content = one.content;
    revision.author_id = owner;
    revision.created_at = revision.changed_at = unit.now;
    store.add(revision);
    return true;
}

}  // namespace

Result<Imported> import_articles(Unit& unit, std::string_view text, UserId owner, UserId approver) {
    TRY(const auto articles, with_categories(unit, text));
    if (approver && approver == owner) return refuse(own_approval);
    const auto rules = standard::knowledge_rules(unit, unit.now);
    Imported out;
    struct Brought {
        Article article;
        Revision revision;
    };
    std::vector<Brought> brought;
    for (const auto& one : articles) {
        TRY_DONE(about(one.code, check_content(one.content, *rules, unit.now)));
        Brought it;
        if (bring_in(unit, one, owner, out, it.article, it.revision)) brought.push_back(std::move(it));
    }
    for (auto& [article, revision] : brought) {
        // They may name each other, so this comes when all are there.
        TRY_DONE(about(article.code, check_references(unit, revision.content, article.article_id)));
        if (approver) {
            put_in_force(unit, article, revision, approver);
            must(ArticleStore{unit}.save(article));
        }
        write_down(unit, article, revision, "import");
    }
    return out;
}

std::string export_articles(Unit& unit) {
    ArticleStore store{unit};
    std::vector<FileArticle> out;
    ArticleFilter filter;
    filter.state = State::published;
    filter.limit = 200;
    for (;;) {
        const auto page = store.list(filter, measures_of(unit));
        for (const auto& one : page) {
            auto revision = store.revision(one.revision.revision_id).value();
            const auto category = revision.content.category_id
                                      ? standard::category(unit, revision.content.category_id)
                                      : std::nullopt;
            out.push_back(
                {one.article.code, category ? category->code : std::string{}, std::move(revision.content)});
        }
        if (std::ssize(page) < filter.limit) break;
        filter.after = page.back().article.article_id;
    }
    std::ranges::sort(out, {}, &FileArticle::code);
    return write_articles(out);
}

void rebuild_index(Unit& unit) { TextIndex{unit}.rebuild(); }

Done add_first_articles(Unit& unit, UserId owner, UserId approver) {
    TRY_DONE(import_articles(unit, first_articles_text(), owner, approver));
    return {};
}

}  // namespace bihuan::knowledge
