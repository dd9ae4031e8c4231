// What is not sealed yet becomes a tree, whose root follows the seal before it (4.3.3).
#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "base/log.hpp"
#include "base/signature.hpp"
#include "contact/calls.hpp"
#include "contact/store/contact_store.hpp"
#include "standard/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::contact {
namespace {

constexpr std::int64_t anchored_at_once = 1000;

// Of the last line; 0: an empty file. A file that is none of ours is left alone.
std::int64_t last_anchored(const std::string& path) {
    std::ifstream in{path};
    std::string line, last;
    while (std::getline(in, line))
        if (!line.empty()) last = line;
    if (last.empty()) return 0;
    const auto seal = seal_of_line(last);
    if (!seal) throw std::runtime_error{path + " is not a file of anchors: its last line is not a seal"};
    return seal->number;
}

}  // namespace

void start(Unit& unit) {
    const auto rules = standard::contact_rules(unit, unit.now);
    if (rules->types.empty()) return;
    const auto last = last_seal(unit);
    timer::set(unit, seal_timer, 0, last ? last->sealed_at + rules->seal_every : unit.now);
}

void on_seal(Unit& unit, const SigningKey* key, bool has_anchor) {
    const auto rules = standard::contact_rules(unit, unit.now);
    if (rules->types.empty()) return;
    const auto before = last_seal(unit);
    Seal seal{.number = before ? before->number + 1 : 1,
              .previous_hash = before ? before->hash : no_hash,
              .root = {},
              .sealed_at = unit.now,
              .hash = {},
              .signature = {}};
    Tree tree;
    for (const auto& hash : take_unsealed(unit, seal.number, rules->seal_records)) {
        const auto digest = digest_of(hash);
        // A hash that is none is somebody's doing: it is sealed as it reads, and verify names it.
        tree.add(leaf_of(digest ? *digest : sha256(hash)));
    }
    const bool is_full = tree.count() == rules->seal_records;
    timer::set(unit, seal_timer, 0, is_full ? unit.now : unit.now + rules->seal_every);
    if (tree.count() == 0) return;
    seal.root = hex_of(tree.root());
    seal.count = tree.count();
    seal.hash = seal_hash(seal);
    if (key != nullptr) seal.signature = key->sign(seal.hash);
    add(unit, seal);
    if (has_anchor) timer::set(unit, anchor_timer, 0, unit.now);
}

void on_anchor(Unit& unit, const std::string& path) {
    const auto missing = seals(unit, last_anchored(path), anchored_at_once);
    std::ofstream out{path, std::ios::app};
    for (const auto& seal : missing) out << anchor_line(seal) << "\n";
    out.flush();
    if (!out) throw std::runtime_error{"cannot write the file of anchors " + path};
    if (std::ssize(missing) == anchored_at_once) timer::set(unit, anchor_timer, 0, unit.now);
}

}  // namespace bihuan::contact
