// `bihuan verify` and `bihuan contact`: whether contact records are what they were (4.3.3).
#pragma once

#include <cstdint>
#include <string>

namespace bihuan {

struct Program;

struct VerifyOptions {
    std::string anchor, public_key;
    bool leaves_texts = false;
};
struct ContactOptions {
    std::string file, public_key, reason;  // reason: the proof holds the words, and this says why
    std::int64_t contact_id = 0;
    bool is_national = false;
};

// All print to standard output and answer the exit code; 1: something does not hold.
int verify_contacts(Program& program, const VerifyOptions& options);
int make_contact_key(const ContactOptions& options);
int prove_contact(Program& program, const ContactOptions& options);
int check_contact_proof(const ContactOptions& options);

}  // namespace bihuan
