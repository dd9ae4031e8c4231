#include "contact/domain/proof.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "base/result.hpp"
#include "contact/domain/contact_rules.hpp"

namespace bihuan::contact {
namespace {

std::string number_text(std::int64_t number) { return std::to_string(number); }
std::string moment_text(Instant at) { return std::to_string(at.time_since_epoch().count()); }

constexpr std::size_t part_length_size = 4;

char* put_part(char* at, std::string_view part) {
    const auto size = static_cast<std::uint32_t>(part.size());
    for (const int shift : {24, 16, 8, 0}) *at++ = static_cast<char>(size >> shift);
    return std::ranges::copy(part, at).out;
}

std::optional<std::string_view> take_part(std::string_view& rest) {
    if (rest.size() < part_length_size) return std::nullopt;
    std::size_t size = 0;
    for (std::size_t i = 0; i < part_length_size; ++i) size = size << 8 | static_cast<unsigned char>(rest[i]);
    rest.remove_prefix(part_length_size);
    if (rest.size() < size) return std::nullopt;
    const auto part = rest.substr(0, size);
    rest.remove_prefix(size);
    return part;
}

Digest node_of(const Digest& left, const Digest& right) {
    return sha256({"\x01", 1}, bytes_of(left), bytes_of(right));
}

// The greatest power of two below the count.
std::size_t split(std::size_t count) { return std::bit_floor(count - 1); }

Digest root_of(std::span<const Digest> leaves) {
    if (leaves.size() == 1) return leaves.front();
    const auto at = split(leaves.size());
    return node_of(root_of(leaves.first(at)), root_of(leaves.subspan(at)));
}

void add_path(std::vector<Digest>& out, std::span<const Digest> leaves, std::size_t index) {
    if (leaves.size() <= 1) return;
    const auto at = split(leaves.size());
    if (index < at) {
        add_path(out, leaves.first(at), index);
        out.push_back(root_of(leaves.subspan(at)));
    } else {
        add_path(out, leaves.subspan(at), index - at);
        out.push_back(root_of(leaves.first(at)));
    }
}

}  // namespace

void append_part(std::string& out, std::string_view part) {
    const auto at = out.size();
    out.resize(at + part_length_size + part.size());
    put_part(out.data() + at, part);
}

void write_canonical(std::string& out, std::string_view mark, std::span<const std::string> values) {
    auto size = part_length_size + mark.size();
    for (const auto& value : values) size += part_length_size + value.size();
    out.resize(size);
    auto* at = put_part(out.data(), mark);
    for (const auto& value : values) at = put_part(at, value);
}

Digest hash_of(std::string_view mark, std::span<const std::string> values) {
    std::string form;
    write_canonical(form, mark, values);
    return sha256(form);
}

RecordValues values_of(const ContactRecord& r) {
    return {number_text(r.customer_id.number),
            number_text(r.sequence),
            number_text(r.contact_id.number),
            r.type,
            std::string{to_text(r.direction)},
            moment_text(r.started_at),
            r.ended_at ? moment_text(*r.ended_at) : "0",
            moment_text(r.recorded_at),
            number_text(r.by_id.number),
            r.by_name,
            number_text(r.organization_id.number),
            number_text(r.ticket_id),
            r.ticket_code,
            r.result,
            r.missing,
            r.source_kind,
            number_text(r.source_id),
            number_text(r.amends_id.number),
            files_text(r.files),
            r.commitment,
            r.previous_hash};
}

std::string sealed_form(const Words& words) {
    must(words.salt.size() == salt_size);
    auto out = words.salt;
    for (const auto* part : {&words.address, &words.content, &words.answer}) append_part(out, *part);
    return out;
}

std::optional<Words> words_of(std::string_view form) {
    if (form.size() < salt_size) return std::nullopt;
    auto rest = form.substr(salt_size);
    const auto address = take_part(rest), content = take_part(rest), answer = take_part(rest);
    if (!address || !content || !answer || !rest.empty()) return std::nullopt;
    return Words{std::string{form.substr(0, salt_size)}, std::string{*address}, std::string{*content},
                 std::string{*answer}};
}

Digest leaf_of(const Digest& record_hash) { return sha256({"\0", 1}, bytes_of(record_hash)); }

void Tree::add(const Digest& leaf) {
    roots_.push_back(leaf);
    // As many whole trees of equal size meet as the count ends in ones.
    for (auto ones = std::countr_one(static_cast<std::uint64_t>(count_)); ones > 0; --ones) {
        const auto right = roots_.back();
        roots_.pop_back();
        roots_.back() = node_of(roots_.back(), right);
    }
    ++count_;
}

Digest Tree::root() const {
    if (roots_.empty()) return sha256({});
    auto out = roots_.back();
    for (auto i = roots_.size() - 1; i > 0; --i) out = node_of(roots_[i - 1], out);
    return out;
}

std::vector<Digest> audit_path(std::span<const Digest> leaves, std::size_t index) {
    std::vector<Digest> out;
    add_path(out, leaves, index);
    return out;
}

Digest root_by_path(const Digest& leaf, std::size_t index, std::size_t count, std::span<const Digest> path) {
    // A path of another length than the tree's depth at this leaf leads to no root.
    const Digest none{};
    if (count <= 1) return path.empty() && index == 0 ? leaf : none;
    if (path.empty() || index >= count) return none;
    const auto at = split(count);
    const auto rest = path.first(path.size() - 1);
    return index < at ? node_of(root_by_path(leaf, index, at, rest), path.back())
                      : node_of(path.back(), root_by_path(leaf, index - at, count - at, rest));
}

std::string seal_hash(const Seal& seal) {
    const std::array values{number_text(seal.number), seal.previous_hash, seal.root, number_text(seal.count),
                            moment_text(seal.sealed_at)};
    return hex_of(hash_of(seal_mark, values));
}

std::string anchor_line(const Seal& seal) {
    return fmt::format("{} {} {} {} {}", seal.number, moment_text(seal.sealed_at), seal.count, seal.root,
                       seal.hash);
}

std::optional<Seal> seal_of_line(std::string_view line) {
    std::array<std::string_view, 5> words;
    for (auto& word : words) {
        word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(word.size() + 1, line.size()));
    }
    const auto number = parse_id(words[0]), at = parse_id(words[1]), count = parse_id(words[2]);
    if (!line.empty() || !number || !at || !count || !digest_of(words[3]) || !digest_of(words[4]))
        return std::nullopt;
    return Seal{.number = *number,
                .previous_hash = {},
                .root = std::string{words[3]},
                .count = *count,
                .sealed_at = Instant{std::chrono::microseconds{*at}},
                .hash = std::string{words[4]},
                .signature = {}};
}

}  // namespace bihuan::contact
