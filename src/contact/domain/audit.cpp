#include "contact/domain/audit.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace bihuan::contact {
namespace {

constexpr std::array flaw_names{std::string_view{"changed"},         std::string_view{"text_changed"},
                                std::string_view{"link_broken"},     std::string_view{"removed"},
                                std::string_view{"added"},           std::string_view{"head_changed"},
                                std::string_view{"seal_changed"},    std::string_view{"seal_broken"},
                                std::string_view{"seal_removed"},    std::string_view{"tree_broken"},
                                std::string_view{"signature_wrong"}, std::string_view{"signature_missing"},
                                std::string_view{"anchor_wrong"},    std::string_view{"anchor_unread"},
                                std::string_view{"archive_broken"}};
static_assert(flaw_names.size() == static_cast<std::size_t>(Flaw::count_));

constexpr std::int64_t removed_max = 100;  // places of one gap that are named singly

}  // namespace

std::int64_t number_at(const RawRecord& raw, std::size_t at) {
    const auto& text = raw.values[at];
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

std::string_view to_text(Flaw flaw) { return flaw_names[static_cast<std::size_t>(flaw)]; }

void Audit::note(Flaw flaw, std::int64_t contact_id, std::int64_t customer_id, std::int64_t sequence,
                 std::int64_t seal_number) {
    if (findings_.size() < findings_max)
        findings_.push_back({flaw, contact_id, customer_id, sequence, seal_number});
}

void Audit::add(const RawRecord& r) {
    ++records_;
    const auto customer_id = number_at(r, customer_at), sequence = number_at(r, sequence_at),
               contact_id = number_at(r, contact_at);
    write_canonical(form_, record_mark, r.values);
    bytes_ += static_cast<std::int64_t>(form_.size());
    const auto digest = sha256(form_);
    if (!is_hex_of(r.hash, digest)) note(Flaw::changed, contact_id, customer_id, sequence);
    if (r.archive_id != 0) {
        ++archived_;
        // Words lie in one place; two are somebody's doing.
        if (!r.sealed.empty()) note(Flaw::text_changed, contact_id, customer_id, sequence);
    } else if (r.sealed.empty()) {
        ++erased_;
    } else if (open_) {
        const auto plain = open_(r);
        if (!plain || !is_hex_of(r.values[commitment_at], sha256(*plain)))
            note(Flaw::text_changed, contact_id, customer_id, sequence);
        if (plain) bytes_ += static_cast<std::int64_t>(plain->size());
    }
    if (r.seal_number == 0)
        ++unsealed_;
    else
        trees_[r.seal_number].add(leaf_of(digest));
    auto& chain = chains_[customer_id];
    if (sequence == chain.next) {
        follow(customer_id, chain, contact_id, r.values[previous_at], r.hash);
        drain(customer_id, chain);
    } else if (sequence < chain.next ||
               !chain.ahead.try_emplace(sequence, Link{contact_id, r.values[previous_at], r.hash}).second) {
        note(Flaw::added, contact_id, customer_id, sequence);
    }
}

void Audit::follow(std::int64_t customer_id, Chain& chain, std::int64_t contact_id, std::string_view previous,
                   std::string_view hash) {
    if (previous != chain.hash) note(Flaw::link_broken, contact_id, customer_id, chain.next);
    chain.hash = hash;  // in the memory it has
    chain.last_id = contact_id;
    ++chain.next;
}

void Audit::drain(std::int64_t customer_id, Chain& chain) {
    while (!chain.ahead.empty() && chain.ahead.begin()->first == chain.next) {
        const auto& link = chain.ahead.begin()->second;
        follow(customer_id, chain, link.contact_id, link.previous, link.hash);
        chain.ahead.erase(chain.ahead.begin());
    }
}

// What lies ahead has a gap before it.
void Audit::close(std::int64_t customer_id, Chain& chain) {
    while (!chain.ahead.empty()) {
        const auto [sequence, link] = *chain.ahead.begin();
        chain.ahead.erase(chain.ahead.begin());
        for (auto gap = chain.next; gap < std::min(sequence, chain.next + removed_max); ++gap)
            note(Flaw::removed, 0, customer_id, gap);
        chain.next = sequence;
        chain.hash = link.previous;  // what it followed is gone
        follow(customer_id, chain, link.contact_id, link.previous, link.hash);
        drain(customer_id, chain);
    }
}

void Audit::add(const Head& head) { heads_[head.customer_id] = head; }

void Audit::add(const Seal& seal, std::optional<bool> is_signed_right) {
    for (auto gap = last_seal_ + 1; gap < std::min(seal.number, last_seal_ + removed_max); ++gap)
        note(Flaw::seal_removed, 0, 0, 0, gap);
    if (seal_hash(seal) != seal.hash) note(Flaw::seal_changed, 0, 0, 0, seal.number);
    if (seal.previous_hash != last_seal_hash_) note(Flaw::seal_broken, 0, 0, 0, seal.number);
    if (is_signed_right && seal.signature.empty())
        note(Flaw::signature_missing, 0, 0, 0, seal.number);
    else if (is_signed_right && !*is_signed_right)
        note(Flaw::signature_wrong, 0, 0, 0, seal.number);
    last_seal_ = seal.number;
    last_seal_hash_ = seal.hash;
    seals_.emplace(seal.number, seal);
}

void Audit::add_anchor(std::string_view line) {
    if (line.empty()) return;
    const auto anchored = seal_of_line(line);
    if (!anchored) return note(Flaw::anchor_unread, 0, 0, 0);
    const auto found = seals_.find(anchored->number);
    if (found == seals_.end()) return note(Flaw::seal_removed, 0, 0, 0, anchored->number);
    if (anchor_line(found->second) != line) note(Flaw::anchor_wrong, 0, 0, 0, anchored->number);
}

std::vector<Finding> Audit::finish() {
    for (auto& [customer_id, chain] : chains_) {
        close(customer_id, chain);
        const auto head = heads_.find(customer_id);
        const auto count = head == heads_.end() ? 0 : head->second.count;
        if (count > chain.next - 1) {
            for (auto gap = chain.next; gap <= std::min(count, chain.next + removed_max); ++gap)
                note(Flaw::removed, 0, customer_id, gap);
        } else if (count < chain.next - 1) {
            note(Flaw::added, chain.last_id, customer_id, chain.next - 1);
        } else if (head->second.hash != chain.hash) {
            note(Flaw::head_changed, 0, customer_id, count);
        }
    }
    for (const auto& [customer_id, head] : heads_)
        if (head.count != 0 && !chains_.contains(customer_id))
            for (std::int64_t gap = 1; gap <= std::min(head.count, removed_max); ++gap)
                note(Flaw::removed, 0, customer_id, gap);
    for (const auto& [number, seal] : seals_) {
        const auto tree = trees_.find(number);
        const bool is_right = tree != trees_.end() && tree->second.count() == seal.count &&
                              hex_of(tree->second.root()) == seal.root;
        if (!is_right) note(Flaw::tree_broken, 0, 0, 0, number);
    }
    for (const auto& [number, tree] : trees_)
        if (!seals_.contains(number)) note(Flaw::seal_removed, 0, 0, 0, number);
    std::ranges::sort(findings_);
    findings_.erase(std::ranges::unique(findings_).begin(), findings_.end());
    return std::exchange(findings_, {});
}

}  // namespace bihuan::contact
