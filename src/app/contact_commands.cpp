#include "app/contact_commands.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>

#include "app/contact_hearing.hpp"
#include "contact/http/json.hpp"
#include "contact/use_cases/verify.hpp"

namespace bihuan {
namespace {

std::string read_file(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::optional<SigningKey> key_of(const std::string& path) {
    if (path.empty()) return std::nullopt;
    auto key = SigningKey::from_pem(read_file(path));
    if (!key) throw std::runtime_error{path + " is not a key of Ed25519 or SM2"};
    return key;
}

std::vector<std::string> lines_of(const std::string& path) {
    std::vector<std::string> out;
    std::ifstream in{path};
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

void write_key(const std::string& path, const std::string& pem, mode_t mode) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    const bool is_written =
        file >= 0 && ::write(file, pem.data(), pem.size()) == std::ssize(pem) && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!is_written) throw std::runtime_error{"cannot write " + path + "; is it there already?"};
}

void print(const contact::Finding& one) {
    fmt::print("{}", to_text(one.flaw));
    const auto say = [](std::string_view what, std::int64_t number) {
        if (number != 0) fmt::print("  {} {}", what, number);
    };
    say("record", one.contact_id);
    // Whoever is unknown has a chain of their own, 0.
    if (one.sequence != 0) fmt::print("  customer {}  place {}", one.customer_id, one.sequence);
    say("seal", one.seal_number);
    say("archive", one.archive_id);
    fmt::print("\n");
}

}  // namespace

int verify_contacts(Program& program, const VerifyOptions& options) {
    const auto key = key_of(options.public_key);
    contact::VerifyWish wish{
        .opens_words = !options.leaves_texts,
        .key = key ? &*key : nullptr,
        .anchors = options.anchor.empty() ? std::vector<std::string>{} : lines_of(options.anchor)};
    const auto begun = program.system_clock.now();
    const auto found = contact::verify_all(*program.store, program.shelf(), wish);
    const std::chrono::duration<double> took = program.system_clock.now() - begun;
    for (const auto& one : found.findings) print(one);
    fmt::print(
        "{} records ({} without words, {} with words in archives, {} not sealed yet), {} seals, {:.2f} s, "
        "{:.0f} records a second\n",
        found.records, found.erased, found.archived, found.unsealed, found.seals, took.count(),
        static_cast<double>(found.records) / std::max(took.count(), 1e-6));
    if (found.findings.empty()) {
        fmt::print("everything is as it was recorded\n");
        return 0;
    }
    fmt::print("{} findings{}\n", found.findings.size(),
               found.findings.size() >= contact::Audit::findings_max ? " and more" : "");
    return 1;
}

int make_contact_key(const ContactOptions& options) {
    const auto key = SigningKey::make(options.is_national);
    write_key(options.file, key.private_pem(), 0600);
    write_key(options.file + ".pub", key.public_pem(), 0644);
    fmt::print("{} signs seals (setting contact.signing_key); give {}.pub to whoever shall check them\n",
               options.file, options.file);
    return 0;
}

int prove_contact(Program& program, const ContactOptions& options) {
    const auto context = contact_context(program);
    const auto proof = program.store->write(system_actor(), [&](Unit& unit) {
        return contact::prove_contact(unit, context, contact::ContactId{options.contact_id},
                                      !options.reason.empty(), options.reason);
    });
    if (!proof) {
        fmt::print(stderr, "{}: {}\n", proof.error().kind.code, proof.error().kind.en);
        return 1;
    }
    fmt::print("{}\n", boost::json::serialize(contact::encode(*proof)));
    return 0;
}

int check_contact_proof(const ContactOptions& options) {
    const auto key = key_of(options.public_key);
    boost::system::error_code wrong;
    const auto value = boost::json::parse(read_file(options.file), wrong);
    const auto proof = wrong ? std::nullopt : contact::proof_from(value);
    if (!proof) {
        fmt::print(stderr, "{} is not the proof of a contact record\n", options.file);
        return 1;
    }
    const auto flaws = check_proof(*proof, key ? &*key : nullptr);
    for (const auto flaw : flaws) fmt::print("{}\n", to_text(flaw));
    const auto& values = proof->values;
    fmt::print(
        "record {} of customer {}, place {}, recorded {}\nsealed {} in seal {}, followed to seal {} {}\n",
        values[contact::contact_at], values[contact::customer_at], values[contact::sequence_at],
        to_iso(recorded_at(*proof)), to_iso(proof->seals.front().sealed_at), proof->seals.front().number,
        proof->seals.back().number, proof->seals.back().hash);
    fmt::print("{}{}\n", flaws.empty() ? "the proof holds" : "the proof does not hold",
               key ? "" : "; signatures were not looked at, no --public-key");
    return flaws.empty() ? 0 : 1;
}

}  // namespace bihuan
