import type { Lexicon } from './sentiment-cue';

/**
 * English words of shops' reviews, by strength, written for Laurel. Words that are found with the
 * endings `-s`, `-d`, `-ed`, `-ing` or `-ly` taken off are listed once.
 */
export const ENGLISH: Lexicon = {
  words: {
    3: `perfect perfectly amazing excellent outstanding fabulous awesome superb adore flawless
      gorgeous stunning magnificent incredible exceptional best delighted fantastic brilliant`,
    2: `love lovely great beautiful beautifully wonderful favorite favourite happy happily pleased
      glad impressed delicious compliment comfortable comfy cozy cosy elegant flattering versatile
      thrilled recommend recommended reliable sturdy delight excited enjoy enjoyed enjoyable superior
      pleasantly classy sexy chic unique trustworthy effortless fun thank thanks grateful
      thankful helpful generous charming`,
    1: `good nice nicely well soft easy easily easier pretty cute stylish classic feminine fits
      like liked likes works fresh clean durable affordable friendly polite prompt promptly fast
      quick quickly smooth smoothly bargain worth worthy value warm simple solid strong light
      lightweight fine satisfied satisfying useful practical convenient efficient accurate true
      interesting attractive neat tasty yummy vibrant crisp sleek subtle slimming keeper staple
      bonus win winner improved improvement secure safe quiet responsive professional honest
      welcoming cool breathable plenty highly special sweet kind patient`,
    '-1': `cheap cheaply thin small smaller big huge large long short tight loose wide heavy
      stiff flat odd oddly strange weird off old okay ok average mediocre mixed unless maybe
      boxy bulky dull plain itchy scratchy rough noisy slow slowly late delay delayed expensive
      overpriced pricey missing lacking lacks lack issue issues trouble concern complicated
      confusing difficult hard harder wrinkle wrinkles snag shrink shrinks faded fade wear tear
      returning return returned refund exchange hoped hoping wanted expected supposed
      wish awkward bummer
      unfortunate meh lose losing leak leaks dirty dry stained sadly unsure hesitant wrinkled`,
    '-2': `bad badly poor poorly disappoint disappointed disappointing disappointment unfortunately
      unflattering sad upset unhappy dissatisfied dislike disliked annoying annoyed annoy broken
      broke break breaks damaged damage defective defect defects faulty fault fail fails failed
      failure wrong ugly frumpy shapeless uncomfortable flimsy hole holes ripped torn sack tent
      shrunk pilling regret regretted complaint complain complained problem problems unacceptable
      unreliable rude impolite unhelpful ignored misleading fake false shame bland tasteless stale
      unprofessional smelly stink stinks smell overheats cracked crash crashes unusable pity
      unpleasant fell`,
    '-3': `terrible awful horrible worst hate hated waste wasted ridiculous useless disgusting
      garbage trash rubbish junk scam fraud disaster nightmare pathetic rotten worthless atrocious
      appalling`,
  },
  negators: `not no never neither nor none nothing nobody hardly barely scarcely without cannot
    cant dont doesnt didnt isnt wasnt arent werent wont wouldnt couldnt shouldnt havent hasnt aint
    zero unable`,
  intensifiers: `very really extremely so super incredibly absolutely totally completely truly
    highly exceptionally especially particularly insanely too such quite utterly entirely deeply
    definitely most`,
  diminishers: `slightly somewhat bit little fairly rather kinda sorta mildly partly almost
    moderately`,
  contrasts: `but however although though yet except unfortunately`,
};
