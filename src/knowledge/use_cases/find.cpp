// Search, answers, and what searches leave behind (1.4.3, 4.2.2).
#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "knowledge/use_cases/steps.hpp"
#include "standard/calls.hpp"

namespace bihuan::knowledge {
namespace {

constexpr std::int64_t candidates_max = 24;
// What decides between answers of like confidence: the matter's category, the language asked for, the title.
constexpr double category_bonus = 0.1, language_bonus = 0.02, title_bonus = 0.05;
// Whatever covers less than this share of what the best one does is noise.
constexpr double noise_share = 1.0 / 3;

struct Ranked {
    Candidate candidate;
    const Revision* revision = nullptr;
    double confidence = 0, score = 0;
};

std::vector<Answer> answers_to(Unit& unit, const Question& question, bool is_typing) {
    const auto rules = standard::knowledge_rules(unit, unit.now);
    const auto wanted = wanted_of(question.text, rules->terms, is_typing);
    if (wanted.empty()) return {};
    TextIndex index{unit};
    const auto candidates = index.candidates(wanted, question.audience, candidates_max);
    if (candidates.empty()) return {};
    const auto rarity = index.rarity_of(wanted);
    std::vector<RevisionId> ids;
    for (const auto& one : candidates)
        if (std::ranges::find(ids, one.revision_id) == ids.end()) ids.push_back(one.revision_id);
    ArticleStore store{unit};
    std::unordered_map<RevisionId, Revision> revisions;
    for (auto& one : store.revisions(ids)) revisions.emplace(one.revision_id, std::move(one));
    const auto near = subtree_of(unit, question.category_id);
    std::vector<Ranked> ranked;
    for (const auto& one : candidates) {
        const auto& revision = revisions.at(one.revision_id);
        const auto fields = fields_of(revision.content, one.language);
        Ranked it{one, &revision, confidence_of(wanted, rarity, fields), 0};
        const auto& category = revision.content.category_id;
        it.score = it.confidence +
                   (category && std::ranges::find(near, category) != near.end() ? category_bonus : 0) +
                   (one.language == question.language ? language_bonus : 0) +
                   title_bonus * TokenSet{revision.content.words(one.language).title}.share_of(wanted);
        const auto same =
            std::ranges::find(ranked, one.article_id, [](const Ranked& r) { return r.candidate.article_id; });
        if (same == ranked.end())
            ranked.push_back(it);
        else if (it.score > same->score)
            *same = it;
    }
    std::ranges::stable_sort(ranked, [](const Ranked& a, const Ranked& b) {
        return a.score != b.score ? a.score > b.score : a.candidate.article_id < b.candidate.article_id;
    });
    std::vector<Answer> out;
    for (const auto& one : ranked) {
        if (std::ssize(out) == question.limit) break;
        if (one.confidence < ranked.front().confidence * noise_share) continue;
        const auto& words = one.revision->content.words(one.candidate.language);
        auto section = best_section(wanted, rarity, words.body, static_cast<std::size_t>(rules->passage_max));
        const auto article = store.find(one.candidate.article_id);
        must(article.has_value());
        out.push_back(
            {{one.candidate.article_id, article->code, words.title, words.summary,
              one.revision->content.category_id, one.revision->content.audience, one.candidate.language},
             std::move(section.heading),
             std::move(section.text),
             one.confidence});
    }
    return out;
}

}  // namespace

std::vector<Answer> answer(Unit& unit, const Question& question) { return answers_to(unit, question, false); }

bool is_sure(Unit& unit, const Answer& answer) {
    const auto expected = standard::knowledge_rules(unit, unit.now)->expected_percent;
    return answer.confidence * 100 >= static_cast<double>(expected);
}

Found search(Unit& unit, const Question& question, bool is_typing) {
    Found out{answers_to(unit, question, is_typing), false};
    out.is_sure = !out.answers.empty() && is_sure(unit, out.answers.front());
    return out;
}

namespace {

void add_gap(Unit& unit, const Question& question, Lack lack) {
    Gap gap;
    gap.terms = normalised_terms(question.text);
    if (gap.terms.empty()) return;
    gap.audience = question.audience;
    gap.category_id = question.category_id;
    gap.lack = lack;
    UseStore store{unit};
    const auto rules = standard::knowledge_rules(unit, unit.now);
    if (store.count_gaps() >= rules->gaps_max) store.drop_least_gap();
    store.note_gap(gap);
}

Lack lack_of(const Found& found, Lack of_a_sure_one) {
    if (found.answers.empty()) return Lack::none_found;
    return found.is_sure ? of_a_sure_one : Lack::unsure;
}

}  // namespace

void note_search(Unit& unit, const Question& question, bool is_opened) {
    const auto found = search(unit, question, false);
    if (found.is_sure && is_opened) return;
    add_gap(unit, question, lack_of(found, Lack::unopened));
}

void note_unanswered(Unit& unit, const Question& question, bool is_answered) {
    if (is_answered) return add_gap(unit, question, Lack::unhelpful);
    add_gap(unit, question, lack_of(search(unit, question, false), Lack::unopened));
}

std::vector<Wording> terms_in(Unit& unit, std::string_view text) {
    return terms_in(text, standard::knowledge_rules(unit, unit.now)->terms);
}

std::vector<standard::GlossaryTerm> glossary(Unit& unit) {
    return standard::knowledge_rules(unit, unit.now)->terms;
}

}  // namespace bihuan::knowledge
